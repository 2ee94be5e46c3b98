package dev.kith.accounts;

import dev.kith.platform.Keys;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Having an account: signing up, showing that an address is one's own, and proving who one is. */
@Component
public class Accounts {
    static final Duration CONFIRM_WITHIN = Duration.ofDays(3);
    private final AccountRows rows;
    private final AccountMails mails;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final String unknownHash;

    Accounts(
            AccountRows rows,
            AccountMails mails,
            PasswordEncoder passwords,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.passwords = passwords;
        this.news = news;
        this.clock = clock;
        this.unknownHash = passwords.encode("nobody has this password");
    }

    /**
     * Starts an account that its address has yet to confirm. Where the address has one already, its owner is told by
     * mail, and the caller learns nothing.
     */
    @Transactional
    public void signUp(NewAccount account) {
        AccountId id = AccountId.next();
        if (rows.add(id, account, passwords.encode(account.password()), clock.instant())) {
            mails.confirm(account, link(id, "confirm", account.email(), CONFIRM_WITHIN));
        } else {
            mails.alreadyHere(account);
        }
    }

    /** Follows the link of {@link #signUp}; empty where it is unknown or too old. Following it twice does no harm. */
    @Transactional
    public Optional<AccountId> confirm(String token) {
        return rows.link(Keys.sum(token), "confirm", clock.instant()).map(link -> {
            AccountId id = new AccountId(link.accountId());
            confirmed(id);
            return id;
        });
    }

    /** An account whose address needs no mail: the host's own at first run, and the demo's cast. */
    @Transactional
    public AccountId join(NewAccount account) {
        AccountId id = AccountId.next();
        if (!rows.add(id, account, passwords.encode(account.password()), clock.instant())) {
            throw new IllegalArgumentException("there is an account for that address");
        }
        confirmed(id);
        return id;
    }

    private void confirmed(AccountId id) {
        if (rows.confirm(id, clock.instant())) {
            news.publishEvent(new SignedUp(id));
        }
    }

    /** The account whose address and password these are. Takes as long for an unknown address. */
    public Optional<AccountId> prove(String email, String password) {
        var known = rows.credentials(email.strip().toLowerCase(Locale.ROOT));
        boolean right = passwords.matches(
                password, known.map(AccountRows.Credentials::hash).orElse(unknownHash));
        return known.filter(c -> right && c.confirmed()).map(c -> new AccountId(c.id()));
    }

    /** The member of a confirmed account: for jobs and other doors than the browser. */
    public Optional<Member> member(AccountId id) {
        return rows.member(id);
    }

    private String link(AccountId id, String purpose, String email, Duration life) {
        String token = Keys.token();
        rows.addLink(Keys.sum(token), id, purpose, email, clock.instant().plus(life));
        return token;
    }
}
