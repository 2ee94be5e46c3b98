package dev.kith.gifts;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone noted of giving, for them to take along. */
@Component
class GiftsKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    GiftsKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "gifts";
    }

    @Override
    public Object of(Member member) {
        return Map.of("noted", rows(member, """
                        select p.name as person, g.way, g.what, g.day::text as day, g.noted_at as "notedAt"
                        from gift g join person p on p.owner_id = g.owner_id and p.id = g.person_id
                        where g.owner_id = :me
                          and not exists (select 1 from gift_gone x where x.owner_id = g.owner_id and x.gift_id = g.id)
                        order by g.day, g.noted_at, g.id
                        """), "thanksSaid", rows(member, """
                        select coalesce(p.name, t.giver_name) as to, t.text, t.amount, t.currency, t.said_at as "saidAt"
                        from thanks t left join person p on p.owner_id = t.thanker_id and p.id = t.person_id
                        where t.thanker_id = :me
                          and not exists (select 1 from thanks_gone x
                            where x.thanker_id = t.thanker_id and x.thanks_id = t.id)
                        order by t.said_at, t.id
                        """), "thanksHeard", rows(member, """
                        select a.name as from, t.text, t.amount, t.currency, t.said_at as "saidAt"
                        from thanks t join account a on a.id = t.thanker_id
                        where t.giver_id = :me
                          and not exists (select 1 from thanks_gone x
                            where x.thanker_id = t.thanker_id and x.thanks_id = t.id)
                          and not exists (select 1 from block b
                            where b.account_id = :me and b.other_id = a.id or b.account_id = a.id and b.other_id = :me)
                        order by t.said_at, t.id
                        """));
    }

    private List<Map<String, Object>> rows(Member member, String sql) {
        return db.sql(sql).param("me", member.id().value()).query().listOfRows();
    }
}
