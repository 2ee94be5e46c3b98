package dev.kith.encounters;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.events.EventId;
import dev.kith.events.EventPart;
import dev.kith.events.EventView;
import dev.kith.ui.Parts;
import dev.kith.ui.Parts.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * "Two people you know go": members whom one met, or who are on one's list, and who have a seat. Someone who does not
 * want to be found is never among them, not even for those who know them.
 */
@Component
public class Acquaintances implements EventPart {
    private final JdbcClient db;
    private final Parts parts;

    Acquaintances(JdbcClient db, Parts parts) {
        this.db = db;
        this.parts = parts;
    }

    public record Known(AccountId account, String name) {}

    /** By name; an event that nobody goes to whom the viewer knows is not in it. Which events they may see is settled. */
    public Map<EventId, List<Known>> going(Member viewer, Collection<EventId> events) {
        var found = new HashMap<EventId, List<Known>>();
        db.sql("""
                        select t.event_id, a.id, a.name
                        from (
                          select t.event_id, t.account_id from tie k join attendee t on t.account_id = k.other_id
                          where k.account_id = :me and t.event_id = any (cast(:events as uuid[])) and t.seated_at is not null
                          union
                          select t.event_id, t.account_id from person p join attendee t on t.account_id = p.member_id
                          where p.owner_id = :me and t.event_id = any (cast(:events as uuid[])) and t.seated_at is not null) t
                        join account a on a.id = t.account_id
                        where a.id <> :me and not exists (select 1 from undiscoverable u where u.account_id = a.id)
                        order by lower(a.name), a.id
                        """)
                .param("me", viewer.id().value())
                .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new EventId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(new Known(new AccountId(row.getObject(2, UUID.class)), row.getString(3)));
                });
        return found;
    }

    @Override
    public Part on(Viewer viewer, EventView event) {
        List<Known> known = viewer instanceof Member member
                ? going(member, List.of(event.id())).getOrDefault(event.id(), List.of())
                : List.of();
        return known.isEmpty() ? Part.NOTHING : parts.of("encounters/known-part", "known", known, "event", event);
    }
}
