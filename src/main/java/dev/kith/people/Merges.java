package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.cards.Card;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one entry of two: fields united, every line of both timelines kept, and one step back. Owns the table
 * {@code merge}.
 */
@Component
public class Merges {
    private final JdbcClient db;
    private final PersonRows rows;
    private final MomentRows moments;
    private final ListIndex index;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Merges(
            JdbcClient db,
            PersonRows rows,
            MomentRows moments,
            ListIndex index,
            ApplicationEventPublisher news,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.moments = moments;
        this.index = index;
        this.news = news;
        this.clock = clock;
    }

    private record Merge(
            PersonId kept,
            PersonId gone,
            Card before,
            Card after,
            List<UUID> moments,
            @Nullable AccountId member) {}

    /** What {@code gone} has goes to {@code kept}. Empty where they are not two people of that list. */
    @Transactional
    public Optional<UUID> merge(AccountId owner, PersonId kept, PersonId gone) {
        index.hold(owner);
        Optional<Person> stays = rows.find(owner, kept);
        Optional<Person> goes = rows.find(owner, gone);
        if (kept.equals(gone) || stays.isEmpty() || goes.isEmpty() || twoMembers(stays.get(), goes.get())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Card before = stays.get().card();
        Card after = before.with(goes.get().card());
        List<UUID> moved = moments.move(owner, gone, kept);
        rows.save(owner, kept, after, now);
        rows.handOver(owner, gone, kept);
        AccountId member = goes.get().member();
        if (member != null) {
            rows.setMember(owner, gone, null);
            rows.setMember(owner, kept, member);
        }
        rows.forget(owner, List.of(gone), now);
        UUID id = Ids.next();
        add(owner, id, new Merge(kept, gone, before, after, moved, member), now);
        changed(owner, kept, gone);
        news.publishEvent(new Merged(owner, kept, gone));
        return Optional.of(id);
    }

    /** Two members of the community are two people, whatever they are called. */
    private static boolean twoMembers(Person one, Person other) {
        return one.member() != null && other.member() != null;
    }

    /** Takes a merge back; what was edited since stays with the one that was kept. */
    @Transactional
    public Decision undo(AccountId owner, UUID id) {
        index.hold(owner);
        Optional<Merge> found = find(owner, id);
        if (found.isEmpty()) {
            return Decision.no("people.merge.gone");
        }
        Merge merge = found.get();
        Optional<Person> kept = rows.find(owner, merge.kept());
        if (kept.isEmpty() || rows.findHidden(owner, merge.gone()).isEmpty()) {
            return Decision.no("people.merge.later");
        }
        rows.restore(owner, List.of(merge.gone()));
        if (merge.member() != null && merge.member().equals(kept.get().member())) {
            rows.setMember(owner, merge.kept(), null);
            rows.setMember(owner, merge.gone(), merge.member());
        }
        rows.save(owner, merge.kept(), kept.get().card().undo(merge.before(), merge.after()), clock.instant());
        moments.moveBack(owner, merge.kept(), merge.gone(), merge.moments());
        remove(owner, id);
        changed(owner, merge.kept(), merge.gone());
        news.publishEvent(new Merged.Parted(owner, merge.kept(), merge.gone()));
        return Decision.YES;
    }

    private void changed(AccountId owner, PersonId kept, PersonId gone) {
        moments.countLastContact(owner, kept);
        moments.countLastContact(owner, gone);
        index.write(owner, List.of(kept, gone));
    }

    private void add(AccountId owner, UUID id, Merge merge, Instant now) {
        db.sql("""
                        insert into merge (owner_id, id, kept_id, gone_id, before, after, moments, member_id, at)
                        values (:owner, :id, :kept, :gone, cast(:before as jsonb), cast(:after as jsonb), :moments, :member, :now)
                        """)
                .param("owner", owner.value())
                .param("id", id)
                .param("kept", merge.kept().value())
                .param("gone", merge.gone().value())
                .param("before", merge.before().json())
                .param("after", merge.after().json())
                .param("moments", merge.moments().toArray(UUID[]::new))
                .param("member", merge.member() == null ? null : merge.member().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private Optional<Merge> find(AccountId owner, UUID id) {
        return db.sql(
                        "select kept_id, gone_id, before, after, moments, member_id from merge where owner_id = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query((row, n) -> new Merge(
                        new PersonId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        Card.ofJson(row.getString(3)),
                        Card.ofJson(row.getString(4)),
                        Arrays.asList((UUID[]) row.getArray(5).getArray()),
                        account(row.getObject(6, UUID.class))))
                .optional();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private void remove(AccountId owner, UUID id) {
        db.sql("delete from merge where owner_id = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .update();
    }
}
