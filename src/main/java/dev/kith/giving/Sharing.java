package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.asks.Tellings;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Paged;
import dev.kith.platform.Mail;
import dev.kith.platform.Settings;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of an opening that others see: share it, find those who look for it, want it, pass it on. */
@Component
public class Sharing {
    static final int PAGE = 30;
    private static final int MOST_MEMBERS = 10;
    private static final int MOST_A_DAY = 20;

    private final SharedRows rows;
    private final Openings openings;
    private final Tellings tellings;
    private final Openings.Post post;
    private final Settings settings;
    private final Clock clock;

    Sharing(SharedRows rows, Openings openings, Tellings tellings, Openings.Post post, Settings settings, Clock clock) {
        this.rows = rows;
        this.openings = openings;
        this.tellings = tellings;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** With whom the member can share: nobody, their groups, every member. */
    List<Audience> circles(Member me) {
        var all = new ArrayList<>(List.of(Audience.NOBODY, Audience.EVERYONE));
        all.addAll(rows.groups(me.id()));
        return all;
    }

    /** Keeps what a member heard, and shares it as its form says. */
    @Transactional
    public OpeningId keep(Member me, OpeningForm form) {
        OpeningId id = openings.keep(me, form);
        share(me, id, form.audience());
        return id;
    }

    /** @param audience one of {@link #circles}, by its key; not found otherwise */
    @Transactional
    void share(Member me, OpeningId id, String audience) {
        Audience with = circles(me).stream()
                .filter(circle -> circle.key().equals(audience))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (with.shared()) {
            rows.share(me.id(), id, with.group(), clock.instant());
        } else {
            rows.unshare(me.id(), id);
        }
    }

    /** One of someone else's that the reader may see, also one that is not to be had any more. */
    public Optional<Shared> find(Member reader, OpeningId id) {
        return rows.find(reader.id(), id);
    }

    /**
     * Openings of others that are to be had, newest first.
     *
     * @param group only those that were shared with it, the reader's own too; null for all of others
     */
    Paged<Shared> around(Member reader, @Nullable GroupId group, Shared.@Nullable After after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        return Paged.of(rows.around(reader.id(), group, today, after, PAGE + 1), after == null ? 1 : 2, PAGE);
    }

    /** The newest of those that the reader neither wants nor has passed on yet: perhaps someone of their list would. */
    public List<Shared> forOthers(Member reader, int most) {
        return rows.forOthers(reader.id(), LocalDate.ofInstant(clock.instant(), reader.zone()), most);
    }

    /** The newest of those. */
    public List<Shared> newest(Member reader, @Nullable GroupId group, int most) {
        return rows.around(reader.id(), group, LocalDate.ofInstant(clock.instant(), reader.zone()), null, most);
    }

    /**
     * Members who look for what was shared with them, best first, with reasons; without those of the giver's own list, who
     * come to mind there, and nobody for what is nobody else's.
     */
    List<Telling> members(Member me, Opening opening) {
        if (!opening.audience().shared() || opening.gone()) {
            return List.of();
        }
        List<Telling> fitting = tellings.fitting(
                me, Telling.What.ASKS, opening.text(), opening.audience().group(), 2 * MOST_MEMBERS);
        Set<AccountId> known =
                rows.onList(me.id(), fitting.stream().map(Telling::member).toList());
        return fitting.stream()
                .filter(telling -> !known.contains(telling.member()))
                .limit(MOST_MEMBERS)
                .toList();
    }

    /** One member's ask, where the opening was shared with them and the giver may see what they look for. */
    Optional<Telling> asking(Member me, Opening opening, AccountId member) {
        return opening.audience().shared()
                ? tellings.of(me, Telling.What.ASKS, member, opening.audience().group())
                : Optional.empty();
    }

    /** The draft, with the way to the opening, since they may see it. */
    String draft(Member me, Opening opening, Telling to) {
        String name = to.name().split("\\s+", 2)[0];
        return openings.text(
                me,
                "giving.draft-member",
                name,
                opening.text(),
                Openings.firstName(me),
                to.text().lines().findFirst().orElse(""),
                link(opening.id()));
    }

    List<Shared.Interest> interests(Member me, Opening opening) {
        return rows.interests(me.id(), opening.id());
    }

    /** Tells the one who heard of it, by one mail that an answer comes back from. */
    @Transactional
    Openings.Offered want(Member reader, Shared opening, String message) {
        if (opening.wanted()) {
            return Openings.Offered.DONE;
        }
        if (!post.throttle().allows("wanted", reader.id().toString(), MOST_A_DAY, Duration.ofDays(1))) {
            return Openings.Offered.TOO_MANY;
        }
        if (rows.want(reader.id(), opening, message, clock.instant())) {
            post.accounts().member(opening.author()).ifPresent(author -> tell(author, reader, opening, message));
        }
        return Openings.Offered.DONE;
    }

    private void tell(Member author, Member reader, Shared opening, String message) {
        String subject = openings.text(author, "giving.wanted.subject", reader.name(), opening.title());
        String text = openings.text(
                author,
                "giving.wanted.text",
                Openings.firstName(author),
                reader.name(),
                opening.title(),
                message,
                link(opening.id()));
        String from = openings.text(author, "giving.mail.from", reader.name());
        post.mails().send(new Mail(author.email(), subject, text).from(from, reader.email()));
    }

    /** One who wanted it has it. Not found where they never said so. */
    @Transactional
    void given(Member me, Opening opening, AccountId to) {
        Member member = interests(me, opening).stream()
                .filter(interest -> interest.member().equals(to))
                .findFirst()
                .flatMap(interest -> post.accounts().member(to))
                .orElseThrow(NotFound::new);
        openings.given(me, opening, member);
    }

    /** The reader's own copy, to be held against their own list; the same one however often it is asked for. */
    @Transactional
    public OpeningId passOn(Member reader, Shared opening) {
        post.people().hold(reader.id());
        return rows.passedOn(reader.id(), opening.id()).orElseGet(() -> {
            OpeningId id = OpeningId.next();
            rows.passOn(reader.id(), id, opening, clock.instant());
            return id;
        });
    }

    private String link(OpeningId id) {
        return settings.baseUrl() + "/openings/" + id;
    }
}
