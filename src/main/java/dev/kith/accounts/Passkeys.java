package dev.kith.accounts;

import dev.kith.platform.Keys;
import dev.kith.platform.Settings;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (W3C Web Authentication, level 2). What a browser is asked to sign stands in the database until it answers,
 * bound to a random token in the asking form, so that any node may hear the answer and no servlet session is opened.
 */
@Component
public class Passkeys {
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);
    private static final int MOST_PASSKEYS = 20;
    private final UserCredentialRepository credentials;
    private final WebAuthnRelyingPartyOperations operations;
    private final AccountRows accounts;
    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(AccountRows accounts, JdbcTemplate jdbc, JdbcClient db, Settings settings, Clock clock) {
        URI base = URI.create(settings.baseUrl());
        var here = PublicKeyCredentialRpEntity.builder()
                .id(base.getHost())
                .name("Kith")
                .build();
        this.credentials = new JdbcUserCredentialRepository(jdbc);
        this.operations = new Webauthn4JRelyingPartyOperations(
                new Owners(accounts), credentials, here, Set.of(base.getScheme() + "://" + base.getAuthority()));
        this.accounts = accounts;
        this.db = db;
        this.clock = clock;
    }

    /** The account is the user, its id the handle: nothing else is kept, so nothing can disagree. */
    private record Owners(AccountRows accounts) implements PublicKeyCredentialUserEntityRepository {
        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            return accounts.owner(account(id)).map(Owners::entity).orElse(null);
        }

        /** @param username what Spring Security calls a member: the account's id, see {@link SignedIn.Proof} */
        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
            return accounts.owner(AccountId.of(username)).map(Owners::entity).orElse(null);
        }

        private static PublicKeyCredentialUserEntity entity(AccountRows.Owner owner) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle(owner.id()))
                    .name(owner.email())
                    .displayName(owner.name())
                    .build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {
            throw new UnsupportedOperationException("accounts are made by signing up");
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("accounts are ended in the settings");
        }
    }

    /** @param id in base64url */
    public record Passkey(String id, String label, Instant addedAt, Instant usedAt) {}

    /** The member's own. */
    public List<Passkey> of(Member member) {
        return credentials.findByUserId(handle(member.id())).stream()
                .map(each -> new Passkey(
                        each.getCredentialId().toBase64UrlString(),
                        each.getLabel(),
                        each.getCreated(),
                        each.getLastUsed()))
                .toList();
    }

    public boolean mayAdd(Member member) {
        return of(member).size() < MOST_PASSKEYS;
    }

    /** What the browser is to make a key for, as JSON. @param token of the form that will answer */
    public String askToAdd(Member member, String token) {
        var options = creation(member);
        keep(token, options.getChallenge(), member.id());
        return json.writeValueAsString(options);
    }

    /** @return false where the browser's answer does not hold */
    public boolean add(Member member, String token, String label, String answer) {
        return challenge(token, member.id())
                .flatMap(challenge -> this.<AuthenticatorAttestationResponse>read(answer, new TypeReference<>() {})
                        .filter(credential -> registers(member, challenge, label, credential)))
                .isPresent();
    }

    private boolean registers(
            Member member,
            Bytes challenge,
            String label,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential) {
        var fresh = creation(member);
        var asked = PublicKeyCredentialCreationOptions.builder()
                .rp(fresh.getRp())
                .user(fresh.getUser())
                .challenge(challenge)
                .pubKeyCredParams(fresh.getPubKeyCredParams())
                .authenticatorSelection(fresh.getAuthenticatorSelection())
                .attestation(fresh.getAttestation())
                .build();
        return holds(() -> operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        asked, new RelyingPartyPublicKey(credential, label))))
                .isPresent();
    }

    private PublicKeyCredentialCreationOptions creation(Member member) {
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(new SignedIn.Proof(member)));
    }

    public boolean remove(Member member, String id) {
        return db.sql("delete from user_credentials where credential_id = :id and user_entity_user_id = :user")
                        .param("id", id)
                        .param("user", handle(member.id()).toBase64UrlString())
                        .update()
                == 1;
    }

    /** What the browser is to sign to sign in, as JSON; it finds the account among its own passkeys. */
    String ask(String token) {
        var options =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        keep(token, options.getChallenge(), null);
        return json.writeValueAsString(options);
    }

    /** The confirmed account whose passkey signed what {@link #ask} asked. */
    Optional<AccountId> prove(String token, String answer) {
        return challenge(token, null)
                .flatMap(challenge -> this.<AuthenticatorAssertionResponse>read(answer, new TypeReference<>() {})
                        .flatMap(credential -> holds(() -> operations.authenticate(
                                new RelyingPartyAuthenticationRequest(request(challenge), credential)))))
                .map(user -> account(user.getId()))
                .filter(accounts::confirmed);
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        var fresh =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(fresh.getRpId())
                .userVerification(fresh.getUserVerification())
                .build();
    }

    @EventListener
    void erasing(Accounts.Erasing account) {
        db.sql("delete from user_credentials where user_entity_user_id = :user")
                .param("user", handle(account.account()).toBase64UrlString())
                .update();
    }

    private void keep(String token, Bytes challenge, @Nullable AccountId account) {
        Instant now = clock.instant();
        db.sql("delete from passkey_challenge where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
                        insert into passkey_challenge (token_sum, challenge, account_id, expires_at)
                        values (:sum, :challenge, :account, :until)
                        on conflict (token_sum) do update set challenge = excluded.challenge,
                          account_id = excluded.account_id, expires_at = excluded.expires_at
                        """)
                .param("sum", Keys.sum(token))
                .param("challenge", challenge.getBytes())
                .param("account", account == null ? null : account.value())
                .param("until", Timestamp.from(now.plus(ANSWER_WITHIN)))
                .update();
    }

    /** Takes the challenge away: each is answered once. */
    private Optional<Bytes> challenge(String token, @Nullable AccountId account) {
        return db.sql("""
                        delete from passkey_challenge where token_sum = :sum and expires_at >= :now
                          and account_id is not distinct from cast(:account as uuid) returning challenge
                        """)
                .param("sum", Keys.sum(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account == null ? null : account.value())
                .query(byte[].class)
                .optional()
                .map(Bytes::new);
    }

    private <R extends org.springframework.security.web.webauthn.api.AuthenticatorResponse>
            Optional<PublicKeyCredential<R>> read(String answer, TypeReference<PublicKeyCredential<R>> type) {
        try {
            return Optional.ofNullable(json.readValue(answer, type));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private interface Check<T> {
        @Nullable
        T run();
    }

    /** The library refuses by exceptions of many kinds; to the one who asks they all mean no. */
    private static <T> Optional<T> holds(Check<T> check) {
        try {
            return Optional.ofNullable(check.run());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static Bytes handle(AccountId id) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array());
    }

    private static AccountId account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
