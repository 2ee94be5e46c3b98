package dev.kith.circles;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom someone trusts, of whom they said "not now", and what they work in, for them to take along. */
@Component
class CirclesKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    CirclesKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "circles";
    }

    @Override
    public Object of(Member member) {
        return Map.of("trusted", rows(member, """
                        select p.name as person, t.since from trust t
                        join person p on p.owner_id = t.owner_id and p.id = t.person_id
                        where t.owner_id = :me order by t.since, p.id
                        """), "notNow", rows(member, """
                        select p.name as person, b.beyond as "thoseTheyKnow", b.since from pause b
                        join person p on p.owner_id = b.owner_id and p.id = b.person_id
                        where b.owner_id = :me order by b.since, p.id, b.beyond
                        """), "work", rows(member, """
                        select digital, since from trade where owner_id = :me
                        """));
    }

    private List<Map<String, Object>> rows(Member owner, String sql) {
        return db.sql(sql).param("me", owner.id().value()).query().listOfRows();
    }
}
