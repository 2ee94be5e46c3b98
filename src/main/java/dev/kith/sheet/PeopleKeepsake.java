package dev.kith.sheet;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole list, for its owner to take along. */
@Component
class PeopleKeepsake implements Accounts.Keepsake {
    private static final String OWN = """
             p.owner_id = :owner
              and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
            """;
    private final JdbcClient db;

    PeopleKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Object of(Member member) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("list", rows(member, """
                select p.id, p.name, p.company, p.title, p.place, p.birthday, p.met_where as "metWhere",
                  array_to_string(p.tags, ', ') as tags, p.last_contact as "lastContact", p.next_step as "nextStep",
                  p.next_due as "nextDue", p.added_at as "addedAt"
                from person p where""" + OWN + "order by p.folded, p.id"));
        kept.put("ways", rows(member, """
                select p.name as person, p.id as "personId", w.kind, w.label, w.value
                from person p join person_way w on w.owner_id = p.owner_id and w.person_id = p.id
                where""" + OWN + "order by p.folded, p.id, w.kind, w.position"));
        kept.put("known", rows(member, """
                select p.name as person, p.id as "personId", k.topic, k.text
                from person p join person_known k on k.owner_id = p.owner_id and k.person_id = p.id
                where""" + OWN + "order by p.folded, p.id, k.topic"));
        kept.put("timeline", rows(member, """
                select p.name as person, p.id as "personId", m.at, m.kind, m.text, m.place
                from person p join moment m on m.owner_id = p.owner_id and m.person_id = p.id
                where""" + OWN + "order by m.at, m.id"));
        kept.put(
                "views",
                rows(member, "select v.name, v.query from saved_view v where v.owner_id = :owner order by v.id"));
        return kept;
    }

    private List<Map<String, Object>> rows(Member owner, String sql) {
        return db.sql(sql).param("owner", owner.id().value()).query().listOfRows();
    }
}
