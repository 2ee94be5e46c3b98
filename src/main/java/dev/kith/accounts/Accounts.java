package dev.kith.accounts;

import dev.kith.kernel.Decision;
import dev.kith.platform.Keys;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
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
    static final Duration NEW_PASSWORD_WITHIN = Duration.ofHours(1);
    static final Duration MOVE_WITHIN = Duration.ofDays(1);
    private static final Duration TRIES_WITHIN = Duration.ofMinutes(15);
    private static final int TRIES = 10;

    /** Of a password that nobody knows: an unknown address takes as long to refuse as a wrong password. */
    private static final String NOBODY_S = "{bcrypt}$2a$10$fogQgCWFia1r29yafWlbNe9ETv50jwzGf6cXJeUrLbGTazjI0ZBMG";

    private static final String CONFIRM = "confirm";
    private static final String PASSWORD = "password";
    private static final String ADDRESS = "address";
    private final AccountRows rows;
    private final AccountMails mails;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher news;
    private final Throttle throttle;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            AccountMails mails,
            PasswordEncoder passwords,
            ApplicationEventPublisher news,
            Throttle throttle,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.passwords = passwords;
        this.news = news;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Starts an account that its address has yet to confirm. Where the address has one already, its owner is told by
     * mail, and the caller learns nothing.
     *
     * @param from where the link in the mail leads on
     */
    @Transactional
    void signUp(NewAccount account, CameFrom from) {
        begin(account, from);
    }

    /** The same, for a caller that may know whether it began one. */
    Optional<AccountId> begin(NewAccount account, CameFrom from) {
        AccountId id = AccountId.next();
        var owner = new AccountRows.Owner(id, account.email(), account.name(), account.locale());
        if (!rows.add(id, account, passwords.encode(account.password()), clock.instant())) {
            mails.alreadyHere(owner);
            return Optional.empty();
        }
        mails.confirm(owner, link(id, CONFIRM, account.email(), CONFIRM_WITHIN), from);
        return Optional.of(id);
    }

    /** Sends the link of {@link #signUp} once more, where that address waits for one. */
    @Transactional
    void confirmAgain(String email, CameFrom from) {
        rows.owner(lower(email))
                .filter(owner -> !rows.confirmed(owner.id()))
                .ifPresent(
                        owner -> mails.confirm(owner, link(owner.id(), CONFIRM, owner.email(), CONFIRM_WITHIN), from));
    }

    /** Follows the link of {@link #signUp}; empty where it is unknown or too old. Following it twice does no harm. */
    @Transactional
    public Optional<AccountId> confirm(String token) {
        return rows.link(Keys.sum(token), CONFIRM, clock.instant()).map(link -> {
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
        var known = rows.credentials(lower(email));
        boolean right = passwords.matches(
                password, known.map(AccountRows.Credentials::hash).orElse(NOBODY_S));
        return known.filter(c -> right && c.confirmed()).map(c -> new AccountId(c.id()));
    }

    /** @return false where no member signs in with that address */
    @Transactional
    public boolean makeHost(Member host, String email) {
        if (!host.host()) {
            throw new IllegalArgumentException("only a host makes another");
        }
        var owner = rows.owner(lower(email)).filter(known -> rows.confirmed(known.id()));
        owner.ifPresent(known -> rows.makeHost(known.id(), clock.instant()));
        return owner.isPresent();
    }

    /** The names of the hosts. */
    public List<String> hosts() {
        return rows.hosts();
    }

    /** The member of a confirmed account: for jobs and other doors than the browser. */
    public Optional<Member> member(AccountId id) {
        return rows.member(id);
    }

    /** The member of a confirmed account, by its address. */
    public Optional<Member> member(String email) {
        return rows.owner(lower(email)).flatMap(owner -> rows.member(owner.id()));
    }

    /** Who has run this Kith for the longest time; empty before its first run. */
    public Optional<Member> firstHost() {
        return rows.firstHost().flatMap(rows::member);
    }

    /** Sends a link for a new password to that address, if it has an account; the caller never learns whether. */
    @Transactional
    public void forgot(String email) {
        rows.owner(lower(email)).ifPresent(owner -> {
            rows.removeLinks(owner.id(), PASSWORD);
            mails.newPassword(owner, link(owner.id(), PASSWORD, owner.email(), NEW_PASSWORD_WITHIN));
        });
    }

    /** True while the link of {@link #forgot} may be used. */
    public boolean mayRenew(String token) {
        return rows.link(Keys.sum(token), PASSWORD, clock.instant()).isPresent();
    }

    /** Uses the link of {@link #forgot}, once. It came by mail, so the address is shown to be theirs, too. */
    @Transactional
    public Optional<AccountId> renew(String token, String password) {
        return rows.link(Keys.sum(token), PASSWORD, clock.instant()).map(link -> {
            AccountId id = new AccountId(link.accountId());
            setPassword(id, password);
            confirmed(id);
            return id;
        });
    }

    /** @return false where {@code current} is not the password, or was tried too often */
    @Transactional
    public boolean changePassword(Member member, String current, String next) {
        boolean right = isPassword(member, current);
        if (right) {
            setPassword(member.id(), next);
        }
        return right;
    }

    private void setPassword(AccountId id, String password) {
        rows.setPassword(id, passwords.encode(password), clock.instant());
        rows.removeLinks(id, PASSWORD);
        rows.owner(id).ifPresent(mails::passwordChanged);
    }

    /** Asks for the password of someone who is signed in already, before what a borrowed device must not do. */
    public boolean isPassword(Member member, String password) {
        return throttle.allows("own password", member.id().toString(), TRIES, TRIES_WITHIN)
                && rows.hash(member.id())
                        .filter(hash -> passwords.matches(password, hash))
                        .isPresent();
    }

    /** Sends a link to the new address; nothing changes before it is followed. */
    @Transactional
    public void askToMove(Member member, String email) {
        String address = lower(email);
        AccountRows.Owner owner = rows.owner(member.id()).orElseThrow();
        rows.removeLinks(member.id(), ADDRESS);
        if (rows.owner(address).isPresent()) {
            mails.alreadyHere(owner.at(address));
        } else {
            mails.newAddress(owner, address, link(member.id(), ADDRESS, address, MOVE_WITHIN));
        }
    }

    /** Follows the link of {@link #askToMove}; the old address is told. Empty where it is too old. */
    @Transactional
    public Optional<AccountId> move(String token) {
        return rows.link(Keys.sum(token), ADDRESS, clock.instant()).flatMap(link -> {
            AccountId id = new AccountId(link.accountId());
            AccountRows.Owner before = rows.owner(id).orElseThrow();
            rows.removeLinks(id, ADDRESS);
            if (!rows.moveTo(id, link.email())) {
                return Optional.empty();
            }
            mails.addressMoved(before, link.email());
            return Optional.of(id);
        });
    }

    @Transactional
    public void settle(Member member, String name, Locale locale, ZoneId zone, boolean etiquette) {
        rows.settle(member.id(), name, locale, zone);
        if (etiquette) {
            rows.etiquetteOn(member.id());
        } else {
            rows.etiquetteOff(member.id(), clock.instant());
        }
    }

    /** Whether Kith may offer other words to this member. */
    public boolean etiquette(Member member) {
        return rows.etiquette(member.id());
    }

    /**
     * Ends the account and all that is theirs alone. What stands in a group's history stays without a name: the tables
     * of higher folders say so by {@code on delete}.
     */
    @Transactional
    public Decision erase(Member member) {
        if (rows.onlyHost(member.id())) {
            return Decision.no("accounts.leaving.only-host");
        }
        news.publishEvent(new Erasing(member.id()));
        rows.erase(member.id());
        return Decision.YES;
    }

    /** News: an account was confirmed and is now a member. */
    public record SignedUp(AccountId account) {}

    /** What a folder keeps of a member and gives them on request: one entry of the download in the settings. */
    public interface Keepsake {
        /** The name of the entry, for example "people". */
        String name();

        /** Records, lists and maps, to be written as JSON. */
        Object of(Member member);
    }

    /** Invitations of another folder, with which someone may sign up where registration goes by invitation. */
    public interface LetsIn {
        boolean holds(String token);

        /** Where the invitation is taken up, once they are in. */
        String page(String token);
    }

    /** News: an account is about to go; its rows are still there, in this transaction. */
    public record Erasing(AccountId account) {}

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the member wants to be offered other words in a first message; yes, until they say no. */
    public boolean wantsEtiquette(AccountId id) {
        return rows.wantsEtiquette(id);
    }

    private String link(AccountId id, String purpose, String email, Duration life) {
        String token = Keys.token();
        rows.addLink(Keys.sum(token), id, purpose, email, clock.instant().plus(life));
        return token;
    }
}
