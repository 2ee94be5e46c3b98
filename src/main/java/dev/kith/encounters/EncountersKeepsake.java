package dev.kith.encounters;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom someone met, in their own words, for them to take along. */
@Component
class EncountersKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    EncountersKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "encounters";
    }

    @Override
    public Object of(Member member) {
        return db.sql("""
                        select e.id, p.name as person, p.id as "personId", e.at, e.place, e.event_title as event, s.note
                        from encounter_side s join encounter e on e.id = s.encounter_id
                        join person p on p.owner_id = s.owner_id and p.id = s.person_id
                        where s.owner_id = :me
                          and not exists (select 1 from withdrawal w where w.encounter_id = e.id and w.owner_id = :me)
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        order by e.at, e.id
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
