package dev.kith.helping;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many someone wants to be shown a day, whom they were shown lately, and what they dismissed, for them to take along. */
@Component
class HelpingKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    HelpingKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "helping";
    }

    @Override
    public Object of(Member member) {
        return Map.of(
                "mostADay",
                rows(member, "select most from help_budget where account_id = :me"),
                "ideas",
                rows(member, """
                        select i.day, i.kind, coalesce(p.name, a.name) as name, q.name as other, i.opening_id as "openingId", i.ask
                        from help_idea i left join person p on p.owner_id = i.owner_id and p.id = i.person_id
                        left join person q on q.owner_id = i.owner_id and q.id = i.other_id
                        left join account a on a.id = i.member_id where i.owner_id = :me order by i.day, i.position
                        """),
                "dismissed",
                rows(member, "select key, at from help_let_go where owner_id = :me order by at, key"));
    }

    private List<Map<String, Object>> rows(Member owner, String sql) {
        return db.sql(sql).param("me", owner.id().value()).query().listOfRows();
    }
}
