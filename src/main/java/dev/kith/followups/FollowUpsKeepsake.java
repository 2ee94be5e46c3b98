package dev.kith.followups;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone means to do and has done, and how often they want to be in touch, for them to take along. */
@Component
class FollowUpsKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    FollowUpsKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "followUps";
    }

    @Override
    public Object of(Member member) {
        return Map.of(
                "steps", rows(member, """
                select f.id, p.name as person, p.id as "personId", f.kind, f.what, f.subject, f.draft, f.due_at as "dueAt",
                  d.how, d.done_at as "doneAt", l.at as "letGoAt"
                from follow_up f join person p on p.owner_id = f.owner_id and p.id = f.person_id
                left join follow_up_done d on d.owner_id = f.owner_id and d.follow_up_id = f.id
                left join let_go l on l.owner_id = f.owner_id and l.follow_up_id = f.id
                where f.owner_id = :me
                  and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                order by f.due_at, f.id
                """),
                "cadences", rows(member, """
                select p.name as person, p.id as "personId", c.weeks
                from cadence c join person p on p.owner_id = c.owner_id and p.id = c.person_id
                where c.owner_id = :me
                  and not exists (select 1 from forgotten g where g.owner_id = p.owner_id and g.person_id = p.id)
                order by p.folded, p.id
                """));
    }

    private List<Map<String, Object>> rows(Member owner, String sql) {
        return db.sql(sql).param("me", owner.id().value()).query().listOfRows();
    }
}
