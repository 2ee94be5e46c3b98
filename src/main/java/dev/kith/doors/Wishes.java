package dev.kith.doors;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.Introductions;
import dev.kith.people.People;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of a wish: ask a tie to be introduced, and what the tie says to it. */
@Component
public class Wishes {
    private static final int MOST_A_WEEK = 5;
    private static final int MOST_OPEN = 10;
    private static final int MOST_SHOWN = 200;
    private final WishRows rows;
    private final WishMails mails;
    private final House house;
    private final Introductions introductions;
    private final Throttle throttle;
    private final Clock clock;

    Wishes(WishRows rows, WishMails mails, House house, Introductions introductions, Throttle throttle, Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.house = house;
        this.introductions = introductions;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Who is here, and who knows whom. */
    @Component
    record House(Accounts accounts, Encounters encounters, People people) {}

    enum Outcome {
        DONE,
        /** Another wish of mine waits with them. */
        WAITING,
        /** So many of mine wait already. */
        TOO_MANY_OPEN,
        TOO_MANY
    }

    public Optional<Wish> find(Member me, WishId id) {
        return rows.find(me.id(), id);
    }

    /** Mine, and those that wait for me, the newest first. */
    List<Wish> of(Member me) {
        Instant now = clock.instant();
        return rows.of(me.id(), MOST_SHOWN).stream()
                .filter(wish -> wish.mine() ? !wish.takenBack() : wish.open(now))
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
        return house.encounters().tied(me.id(), tie) ? house.accounts().member(tie) : Optional.empty();
    }

    /**
     * Under the same id it asks once. What stands in the way is told by what the asker sees: a quiet no goes on waiting.
     *
     * @param member whom they name; null for none
     */
    @Transactional
    Outcome wish(Member me, WishId id, Member connector, @Nullable AccountId member, WishForm form) {
        house.people().hold(me.id());
        if (rows.find(me.id(), id).isPresent()) {
            return Outcome.DONE;
        }
        Instant now = clock.instant();
        List<Wish> open = rows.of(me.id(), MOST_SHOWN).stream()
                .filter(wish -> wish.mine() && wish.open(now))
                .toList();
        if (open.stream().anyMatch(wish -> wish.connector().equals(connector.id()))) {
            return Outcome.WAITING;
        }
        if (open.size() >= MOST_OPEN) {
            return Outcome.TOO_MANY_OPEN;
        }
        if (!throttle.allows("introduction wishes", me.id().toString(), MOST_A_WEEK, Duration.ofDays(7))) {
            return Outcome.TOO_MANY;
        }
        if (rows.add(me.id(), id, connector.id(), member, form, now)) {
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
                .flatMap(before -> house.accounts().member(before.asker()))
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

    /**
     * Nobody is asked for it any more, and what was begun for it is not made; neither connector nor third person hears of
     * it. False where it is made, or its time has passed.
     */
    @Transactional
    boolean takeBack(Member me, WishId id) {
        rows.hold(id);
        Instant now = clock.instant();
        Optional<Wish> wish = rows.find(me.id(), id)
                .filter(mine -> mine.mine() && mine.open(now))
                .filter(mine -> rows.begun(mine)
                        .map(begun -> introductions.unwished(mine.connector(), begun))
                        .orElse(true));
        wish.ifPresent(mine -> rows.takeBack(mine, now));
        return wish.isPresent();
    }

    /** One that waits for me as the connector. */
    Optional<Wish> open(Member me, WishId id) {
        return rows.find(me.id(), id).filter(wish -> !wish.mine() && wish.open(clock.instant()));
    }

    /** Yes, where it was begun for a wish of the first of the two that waits for this connector. */
    @EventListener
    void begun(Introductions.Begun news) {
        WishId.in(news.wish()).ifPresent(id -> {
            rows.hold(id);
            open(news.connector(), id)
                    .filter(wish -> wish.asker().equals(news.first()))
                    .ifPresent(wish -> {
                        rows.answer(wish, Wish.Answer.YES, news.introduction(), clock.instant());
                        introductions.wished(news);
                    });
        });
    }
}
