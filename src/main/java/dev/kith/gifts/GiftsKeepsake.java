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
                        """));
    }

    private List<Map<String, Object>> rows(Member member, String sql) {
        return db.sql(sql).param("me", member.id().value()).query().listOfRows();
    }
}
