package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.cards.NewPerson;
import dev.kith.drafts.Etiquette;
import dev.kith.encounters.Encounters;
import dev.kith.matching.Match;
import dev.kith.matching.Reason;
import dev.kith.moments.Moment;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of an opening: keep what I heard, see whom it could help, offer it, say what came of it. */
@Component
public class Openings {
    private static final int MOST_CANDIDATES = 20;
    private static final int MOST_SHOWN = 100;
    private static final int MOST_A_DAY = 50;

    /** So many offers of those they do not know reach a member in a day. */
    private static final int MOST_TO_ONE = 5;

    private final OpeningRows rows;
    private final KnownPeople known;
    private final Post post;
    private final Clock clock;

    Openings(OpeningRows rows, KnownPeople known, Post post, Clock clock) {
        this.rows = rows;
        this.known = known;
        this.post = post;
        this.clock = clock;
    }

    /** What an offer goes through on its way. */
    @Component("givingPost")
    record Post(
            Mails mails,
            Throttle throttle,
            People people,
            Encounters encounters,
            Accounts accounts,
            MessageSource messages) {}

    public enum Offered {
        DONE,
        NO_ADDRESS,
        TOO_MANY,
        MUCH_OFFERED
    }

    /** Kept once, however often the same form is sent. */
    @Transactional
    public OpeningId keep(Member me, OpeningForm form) {
        OpeningId id = form.id();
        rows.add(me.id(), id, form, clock.instant());
        return id;
    }

    /** Those of the member's own that are to be had, newest first. */
    public List<Opening> open(Member me, int most) {
        return rows.open(me.id(), LocalDate.ofInstant(clock.instant(), me.zone()), most);
    }

    /**
     * Whom of the member's list a text fits, for the member's own eyes.
     *
     * @param labels only what is known of them under these ({@code people.in.*}) counts; none for all
     */
    public List<Match> fitting(Member me, String text, int most, String... labels) {
        return known.rank(me.id(), text, most, labels);
    }

    public Optional<Opening> find(Member me, OpeningId id) {
        return rows.find(me.id(), id);
    }

    List<Opening> of(Member me) {
        return rows.of(me.id(), MOST_SHOWN);
    }

    /** Those to whom it was offered first, then whom of my list it could help, best first, each with its reasons. */
    public List<Candidate> candidates(Member me, Opening opening) {
        List<Match> fitting = known.rank(me.id(), opening.text(), MOST_CANDIDATES).stream()
                .filter(match -> match.reasons().stream().anyMatch(Openings::says))
                .toList();
        Map<PersonId, Candidate> people = rows.people(
                me.id(), opening.id(), fitting.stream().map(Match::item).toList());
        var all = new ArrayList<Candidate>();
        people.values().stream()
                .filter(one -> one.offeredAt() != null)
                .sorted(Comparator.comparing(Candidate::offeredAt).reversed())
                .forEach(all::add);
        fitting.stream()
                .map(match -> Optional.ofNullable(people.get(new PersonId(match.item())))
                        .filter(one -> one.offeredAt() == null)
                        .map(one -> one.because(match.reasons()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all;
    }

    /** That they are near, or were heard of lately, is no reason by itself. */
    private static boolean says(Reason reason) {
        return switch (reason) {
            case Reason.SameWords same -> true;
            case Reason.NearMeaning near -> true;
            case Reason.Near near -> false;
            case Reason.Recent recent -> false;
        };
    }

    /** Whether what the member knows of someone is to be told to nobody. */
    public boolean isKeptToMyself(Member me, PersonId person) {
        return known.isKeptToMyself(me.id(), person);
    }

    /** A few words about them, with the opening, and no strings. */
    public String draft(Member me, Opening opening, String firstName) {
        return draft(me, opening.text(), firstName);
    }

    /** The same for what someone else heard of. */
    public String draft(Member me, String heard, String firstName) {
        return text(me, "giving.draft", firstName, heard, firstName(me));
    }

    /** The same, with what they look for where that was the reason; nothing of whom the member keeps to themselves. */
    String draft(Member me, Opening opening, Candidate to) {
        return to.lookedFor()
                .map(ask -> text(me, "giving.draft-because", to.firstName(), opening.text(), firstName(me), ask))
                .orElseGet(() -> draft(me, opening, to.firstName()));
    }

    static String firstName(Member me) {
        return me.name().split("\\s+", 2)[0];
    }

    /** What to say of the words before they go, to a member who wants to be told. */
    public Optional<Etiquette.Hint> hint(Member me, String message) {
        return post.accounts().wantsEtiquette(me.id()) ? Etiquette.notices(message, me.locale()) : Optional.empty();
    }

    /** By a mail from here, or, where Kith has no address, said to be done in the owner's own way. Once to each. */
    @Transactional
    public Offered offer(Member me, Opening opening, Person person, String message, boolean mailed) {
        post.people().hold(me.id());
        rows.hold(me.id(), opening.id());
        if (rows.isOffered(me.id(), opening.id(), person.id())) {
            return Offered.DONE;
        }
        Optional<String> address = address(me, person);
        if (mailed && address.isEmpty()) {
            return Offered.NO_ADDRESS;
        }
        if (mailed && isTooMuch(me)) {
            return Offered.TOO_MANY;
        }
        hand(me, opening, person.id(), message, address.filter(there -> mailed));
        return Offered.DONE;
    }

    /**
     * To a member whose ask it fits, by a mail from here whose address the giver never sees. It puts them on the giver's
     * list. Once to each.
     */
    @Transactional
    Offered offer(Member me, Opening opening, Telling to, String message) {
        post.people().hold(me.id());
        rows.hold(me.id(), opening.id());
        if (has(me, opening.id(), to.member())) {
            return Offered.DONE;
        }
        Optional<Member> member = post.accounts().member(to.member());
        if (member.isEmpty()) {
            return Offered.NO_ADDRESS;
        }
        if (isTooMuch(me)) {
            return Offered.TOO_MANY;
        }
        if (isMuchOffered(to.member())) {
            return Offered.MUCH_OFFERED;
        }
        hand(me, opening, remembered(me, member.get()), message, member.map(Member::email));
        return Offered.DONE;
    }

    /** Whether the member has offered enough for a day. Asked before each mail, which it counts. */
    boolean isTooMuch(Member me) {
        return !post.throttle().allows("offers", me.id().toString(), MOST_A_DAY, Duration.ofDays(1));
    }

    /** Whether so much was offered to a member by those they do not know that it is enough for a day. */
    boolean isMuchOffered(AccountId member) {
        return !post.throttle().allows("offered", member.toString(), MOST_TO_ONE, Duration.ofDays(1));
    }

    /** A member who wanted it has it, and is on the giver's list. */
    @Transactional
    void given(Member me, Opening opening, Member to) {
        post.people().hold(me.id());
        rows.hold(me.id(), opening.id());
        if (!has(me, opening.id(), to.id())) {
            hand(me, opening, remembered(me, to), "", Optional.empty());
        }
        post.people()
                .ofMember(me, to.id())
                .ifPresent(person -> outcome(me, opening.id(), person, Opening.Outcome.TAKEN));
    }

    private boolean has(Member me, OpeningId opening, AccountId member) {
        return post.people()
                .ofMember(me, member)
                .filter(person -> rows.isOffered(me.id(), opening, person))
                .isPresent();
    }

    PersonId remembered(Member me, Member other) {
        return post.people().remember(me.id(), NewPerson.member(other.id(), other.name(), ""));
    }

    /** The offer, its line on the timeline and its mail, in the caller's transaction. @param address empty where no mail goes */
    private void hand(Member me, Opening opening, PersonId person, String message, Optional<String> address) {
        Instant now = clock.instant();
        var moment = post.people()
                .moment(me.id(), person, Moment.of(Moment.Kind.GIFT, now, opening.title()))
                .orElse(null);
        rows.offer(me.id(), opening.id(), person, message, address.isPresent(), moment, now);
        address.ifPresent(to -> {
            String from = text(me, "giving.mail.from", me.name());
            String subject = text(me, "giving.mail.subject", opening.title());
            post.mails().send(new Mail(to, subject, message).from(from, me.email()));
        });
    }

    /** The one that the owner noted, else that of a member with whom there is a tie. */
    Optional<String> address(Member me, Person person) {
        if (!person.email().isEmpty()) {
            return Optional.of(person.email());
        }
        AccountId member = person.member();
        return member != null && post.encounters().tied(me.id(), member)
                ? post.accounts().member(member).map(Member::email)
                : Optional.empty();
    }

    String text(Member me, String key, Object... args) {
        return post.messages().getMessage(key, args, me.locale());
    }

    /** False where it was never offered to them. */
    @Transactional
    boolean outcome(Member me, OpeningId id, PersonId person, Opening.Outcome how) {
        return rows.outcome(me.id(), id, person, how, clock.instant());
    }

    @Transactional
    void gone(Member me, OpeningId id) {
        rows.gone(me.id(), id, clock.instant());
    }

    @Transactional
    void backAgain(Member me, OpeningId id) {
        rows.backAgain(me.id(), id);
    }

    @EventListener
    void merged(Merged news) {
        rows.merge(news.owner(), news.kept(), news.gone());
    }

    @EventListener
    void parted(Merged.Parted news) {
        rows.part(news.owner(), news.kept(), news.gone());
    }
}
