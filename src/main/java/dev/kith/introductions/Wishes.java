package dev.kith.introductions;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.encounters.Encounters;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of a wish: ask a tie to be introduced, and what the tie says to it. */
@Component
public class Wishes {
    private static final int MOST_A_WEEK = 5;
    private static final int MOST_SHOWN = 200;
    private final WishRows rows;
    private final IntroductionMails mails;
    private final Accounts accounts;
    private final Encounters encounters;
    private final Throttle throttle;
    private final Clock clock;

    Wishes(
            WishRows rows,
            IntroductionMails mails,
            Accounts accounts,
            Encounters encounters,
            Throttle throttle,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.accounts = accounts;
        this.encounters = encounters;
        this.throttle = throttle;
        this.clock = clock;
    }

    enum Outcome {
        DONE,
        /** Another wish of mine waits with them. */
        WAITING,
        TOO_MANY
    }

    public Optional<Wish> find(Member me, WishId id) {
        return rows.find(me.id(), id);
    }

    /** Mine, and those that wait for me, the newest first. */
    List<Wish> of(Member me) {
        Instant now = clock.instant();
        return rows.of(me.id(), MOST_SHOWN).stream()
                .filter(wish -> wish.mine() || wish.open(now))
                .toList();
    }

    /** Those that wait for me as the connector. */
    public List<Wish> waiting(Member me) {
        Instant now = clock.instant();
        return rows.of(me.id(), MOST_SHOWN).stream()
                .filter(wish -> !wish.mine() && wish.state(now) == Wish.State.WAITING)
                .toList();
    }

    /** Someone I have met, and so may ask. */
    Optional<Member> connector(Member me, AccountId tie) {
        return encounters.tied(me.id(), tie) ? accounts.member(tie) : Optional.empty();
    }

    /** Under the same id it asks once. */
    @Transactional
    Outcome wish(Member me, WishId id, Member connector, WishForm form) {
        if (rows.find(me.id(), id).isPresent()) {
            return Outcome.DONE;
        }
        Instant now = clock.instant();
        if (rows.of(me.id(), MOST_SHOWN).stream()
                .anyMatch(wish -> wish.mine() && wish.connector().equals(connector.id()) && wish.open(now))) {
            return Outcome.WAITING;
        }
        if (!throttle.allows("introduction wishes", me.id().toString(), MOST_A_WEEK, Duration.ofDays(7))) {
            return Outcome.TOO_MANY;
        }
        if (rows.add(me.id(), id, connector.id(), form, now)) {
            rows.find(connector.id(), id).ifPresent(wish -> mails.wished(connector, me, wish));
        }
        return Outcome.DONE;
    }

    /** No, quietly. False where it comes too late. */
    @Transactional
    boolean refuse(Member me, WishId id) {
        return answer(me, id, Wish.Answer.NO).isPresent();
    }

    /** Talk to me first: the one answer that the asker is told. */
    @Transactional
    boolean talk(Member me, WishId id) {
        Optional<Wish> wish = answer(me, id, Wish.Answer.TALK);
        wish.filter(before -> before.answer() != Wish.Answer.TALK)
                .flatMap(before -> accounts.member(before.asker()))
                .ifPresent(asker -> mails.talk(asker, me, wish.get()));
        return wish.isPresent();
    }

    /** @return the wish as it was before; empty where it comes too late, or is not for me to answer */
    private Optional<Wish> answer(Member me, WishId id, Wish.Answer how) {
        rows.hold(id);
        Optional<Wish> wish = open(me, id);
        wish.ifPresent(found -> rows.answer(found, how, null, clock.instant()));
        return wish;
    }

    /** One that waits for me as the connector. */
    Optional<Wish> open(Member me, WishId id) {
        return rows.find(me.id(), id).filter(wish -> !wish.mine() && wish.open(clock.instant()));
    }

    /** Yes: this introduction is begun for it. */
    void fulfil(Wish wish, IntroductionId introduction) {
        rows.answer(wish, Wish.Answer.YES, introduction, clock.instant());
    }
}
