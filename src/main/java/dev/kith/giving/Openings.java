package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.encounters.Encounters;
import dev.kith.followups.Etiquette;
import dev.kith.matching.Match;
import dev.kith.matching.Reason;
import dev.kith.people.Merged;
import dev.kith.people.Moment;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        TOO_MANY
    }

    /** Kept once, however often the same form is sent. */
    @Transactional
    public OpeningId keep(Member me, OpeningForm form) {
        OpeningId id = form.id();
        rows.add(me.id(), id, form, clock.instant());
        return id;
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

    /** A few words about them, with the opening, and no strings. */
    public String draft(Member me, Opening opening, String firstName) {
        return post.messages()
                .getMessage(
                        "giving.draft",
                        new Object[] {firstName, opening.text(), me.name().split("\\s+", 2)[0]},
                        me.locale());
    }

    /** What to say of the words before they go, to a member who wants to be told. */
    Optional<Etiquette.Hint> hint(Member me, String message) {
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
        if (mailed && !post.throttle().allows("offers", me.id().toString(), MOST_A_DAY, Duration.ofDays(1))) {
            return Offered.TOO_MANY;
        }
        Instant now = clock.instant();
        var moment = post.people()
                .moment(me.id(), person.id(), Moment.of(Moment.Kind.GIFT, now, opening.title()))
                .orElse(null);
        rows.offer(me.id(), opening.id(), person.id(), message, mailed, moment, now);
        if (mailed && address.isPresent()) {
            String from = text(me, "giving.mail.from", me.name());
            String subject = text(me, "giving.mail.subject", opening.title());
            post.mails().send(new Mail(address.get(), subject, message).from(from, me.email()));
        }
        return Offered.DONE;
    }

    /** The one that the owner noted, else that of a member with whom there is a tie. */
    private Optional<String> address(Member me, Person person) {
        if (!person.email().isEmpty()) {
            return Optional.of(person.email());
        }
        AccountId member = person.member();
        return member != null && post.encounters().tied(me.id(), member)
                ? post.accounts().member(member).map(Member::email)
                : Optional.empty();
    }

    private String text(Member me, String key, Object... args) {
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
