package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.people.Merged;
import dev.kith.people.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a member says of people of their list: that they trust them, or "not now"; and what field they work in. */
@Component
class Marks {
    private final MarkRows rows;
    private final Clock clock;

    Marks(MarkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    boolean trusts(Member owner, PersonId person) {
        return rows.trusts(owner.id(), person);
    }

    void trust(Member owner, PersonId person) {
        rows.trust(owner.id(), person, clock.instant());
    }

    void distrust(Member owner, PersonId person) {
        rows.distrust(owner.id(), person);
    }

    /** Not now. In the second circle it is said of those whom the person knows. */
    void pause(Member owner, PersonId person, Circle circle) {
        rows.pause(owner.id(), person, circle == Circle.SECOND, clock.instant());
    }

    void resume(Member owner, PersonId person, Circle circle) {
        rows.resume(owner.id(), person, circle == Circle.SECOND);
    }

    Optional<Boolean> digital(AccountId owner) {
        return rows.digital(owner);
    }

    void work(Member owner, boolean digital) {
        rows.work(owner.id(), digital, clock.instant());
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
