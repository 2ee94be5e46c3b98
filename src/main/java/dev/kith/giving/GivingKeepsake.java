package dev.kith.giving;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone heard of and to whom they offered it, for them to take along. */
@Component
class GivingKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    GivingKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "giving";
    }

    @Override
    public Object of(Member member) {
        return Map.of(
                "openings",
                rows(member, """
                        select o.id, o.kind, o.text, o.until, o.heard_at as "heardAt", g.at as "goneAt",
                          s.shared_at as "sharedAt", n.name as "sharedWith"
                        from opening o left join opening_gone g on g.owner_id = o.owner_id and g.opening_id = o.id
                        left join opening_shared s on s.owner_id = o.owner_id and s.opening_id = o.id
                        left join groups n on n.id = s.group_id
                        where o.owner_id = :me order by o.heard_at, o.id
                        """),
                "offers",
                rows(member, """
                        select f.opening_id as "openingId", p.name as person, f.message, f.offered_at as "offeredAt",
                          c.how as outcome, c.at as "outcomeAt"
                        from opening_offer f join person p on p.owner_id = f.owner_id and p.id = f.person_id
                        left join offer_outcome c
                          on c.owner_id = f.owner_id and c.opening_id = f.opening_id and c.person_id = f.person_id
                        where f.owner_id = :me order by f.offered_at, p.id
                        """),
                "leftOut",
                rows(member, """
                        select p.name as person, l.since from left_out l
                        join person p on p.owner_id = l.owner_id and p.id = l.person_id
                        where l.owner_id = :me order by p.folded, p.id
                        """),
                "keptToMyself",
                rows(member, """
                        select p.name as person, k.since from kept_to_myself k
                        join person p on p.owner_id = k.owner_id and p.id = k.person_id
                        where k.owner_id = :me order by p.folded, p.id
                        """),
                "wanted",
                rows(member, """
                        select i.opening_id as "openingId", o.text, i.message, i.at from opening_interest i
                        join opening o on o.owner_id = i.owner_id and o.id = i.opening_id
                        where i.account_id = :me order by i.at, i.opening_id
                        """));
    }

    private List<Map<String, Object>> rows(Member owner, String sql) {
        return db.sql(sql).param("me", owner.id().value()).query().listOfRows();
    }
}
