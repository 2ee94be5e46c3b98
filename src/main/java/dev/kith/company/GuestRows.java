package dev.kith.company;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.events.EventId;
import dev.kith.events.WhoGoes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who goes to an event. */
@Component
class GuestRows {
    private final JdbcClient db;

    GuestRows(JdbcClient db) {
        this.db = db;
    }

    Guest.Mine mine(Member me) {
        return db.sql("select offers, looks_for from account where id = :me")
                .param("me", me.id().value())
                .query((row, n) -> new Guest.Mine(row.getString(1), row.getString(2)))
                .single();
    }

    /** The 500 who came first, of those who may be found; none where one of the two blocked the other. */
    List<Guest> of(Member me, EventId event) {
        return db.sql("""
                        with there as materialized (
                          select t.arrival, a.id, a.name, a.interests, a.offers, a.looks_for,
                            exists (select 1 from tie k where k.account_id = :me and k.other_id = a.id) as tied,
                            exists (select 1 from membership m join membership o on o.group_id = m.group_id
                              where m.account_id = :me and o.account_id = a.id) as near
                          from attendee t join account a on a.id = t.account_id
                          where t.event_id = :event and t.seated_at is not null and a.id <> :me
                            and not exists (select 1 from undiscoverable u where u.account_id = a.id)
                            and not exists (select 1 from block b where b.account_id = :me and b.other_id = a.id
                              or b.account_id = a.id and b.other_id = :me)
                          order by t.arrival limit 500)
                        select h.id, h.name, %s as photo,
                          case when %s then array(select i from unnest(h.interests) i where lower(i) in (
                            select lower(m) from account mine, unnest(mine.interests) m where mine.id = :me)) else '{}' end as shared,
                          case when %s then h.offers else '' end as offers,
                          case when %s then h.looks_for else '' end as seeks,
                          h.tied or p.id is not null as known, p.last_contact
                        from there h left join person p on p.owner_id = :me and p.member_id = h.id
                          and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                        order by h.arrival
                        """.formatted(WhoGoes.photo("h.id"), told("interests"), told("offers"), told("looks_for")))
                .param("me", me.id().value())
                .param("event", event.value())
                .query((row, n) -> guest(row))
                .list();
    }

    /** That they let me see that field. */
    private static String told(String field) {
        return """
                coalesce((select case c.audience when 'members' then true when 'groups' then h.near or h.tied
                  when 'ties' then h.tied else false end
                  from privacy_choice c where c.account_id = h.id and c.field = '%s'), true)
                """.formatted(field);
    }

    private static Guest guest(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_contact");
        return new Guest(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("photo"),
                Arrays.asList((String[]) row.getArray("shared").getArray()),
                row.getString("offers"),
                row.getString("seeks"),
                row.getBoolean("known"),
                last == null ? null : last.toInstant());
    }
}
