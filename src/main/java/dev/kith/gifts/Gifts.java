package dev.kith.gifts;

import dev.kith.accounts.Member;
import dev.kith.moments.Moment;
import dev.kith.moments.MomentId;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is noted by hand: note it, change it, take it out, bring it back. Each is a line on the person's timeline too. */
@Component
public class Gifts {
    /** How long a gift that was taken out can be brought back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_ON_A_PAGE = 5;
    private final GiftRows rows;
    private final People people;
    private final Jobs jobs;
    private final MessageSource messages;
    private final Clock clock;

    Gifts(GiftRows rows, People people, Jobs jobs, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.jobs = jobs;
        this.messages = messages;
        this.clock = clock;
    }

    /** Once under the same id. */
    @Transactional
    public void note(Member me, GiftId id, Person person, Way way, String what, LocalDate day) {
        people.hold(me.id());
        if (rows.isNoted(id)) {
            return;
        }
        Instant now = clock.instant();
        var moment =
                people.moment(me.id(), person.id(), moment(me, way, what, day)).orElse(null);
        rows.add(me.id(), new Gift(id, way, person.id(), person.name(), what, day, moment), now);
    }

    public Optional<Gift> find(Member me, GiftId id) {
        return rows.find(me.id(), id);
    }

    /** The last few with that person, the latest first. */
    public List<Gift> with(Member me, PersonId person) {
        return rows.with(me.id(), person, MOST_ON_A_PAGE);
    }

    /** Says it otherwise, here and on the timeline. */
    @Transactional
    void change(Member me, Gift gift, Way way, String what, LocalDate day) {
        people.hold(me.id());
        rows.change(me.id(), gift.id(), way, what, day);
        MomentId line = gift.moment();
        if (line != null) {
            people.moment(me, gift.person(), line)
                    .ifPresent(before -> people.changeMoment(
                            me.id(), gift.person(), line, changed(before, gift, moment(me, way, what, day), day)));
        }
    }

    /** The hour, the place and whom it is for stay as they are. */
    private static Moment changed(Moment before, Gift gift, Moment after, LocalDate day) {
        Instant at = gift.day().equals(day) ? before.at() : after.at();
        return new Moment(before.kind(), at, after.text(), before.place(), before.privately());
    }

    private Moment moment(Member me, Way way, String what, LocalDate day) {
        String line = messages.getMessage("gifts.moment." + way.key(), new Object[] {what}, me.locale());
        return Moment.of(Moment.Kind.GIFT, GiftForm.at(day, clock.instant(), me.zone()), line);
    }

    @Transactional
    void takeOut(Member me, Gift gift) {
        people.hold(me.id());
        Instant now = clock.instant();
        rows.takeOut(me.id(), gift.id(), now);
        if (gift.moment() != null) {
            people.forgetMoment(me.id(), gift.person(), gift.moment());
        }
        jobs.once(GiftRemoval.KIND, me.id() + " " + now, me.id().toString(), now.plus(KEPT));
    }

    /** False where there is none to bring back. */
    @Transactional
    boolean bringBack(Member me, GiftId id) {
        people.hold(me.id());
        if (!rows.bringBack(me.id(), id)) {
            return false;
        }
        rows.find(me.id(), id)
                .ifPresent(gift -> Optional.ofNullable(gift.moment())
                        .ifPresent(moment -> people.restoreMoment(me.id(), gift.person(), moment)));
        return true;
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
