package dev.kith.coffees;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every coffee that someone proposed or was proposed, but by whom they blocked, for them to take along. */
@Component
class CoffeesKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    CoffeesKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "coffees";
    }

    @Override
    public Object of(Member member) {
        return db.sql("""
                        select n.id, n.owner_id = :me as "proposedByMe", case when n.owner_id = :me then p.name else a.name end as with,
                          n.why, n.proposed_at as "proposedAt", n.agreed_at as "agreedAt", n.agreed_minutes as minutes,
                          coalesce(n.agreed_place, n.place) as place, coalesce(n.agreed_link, n.link) as link,
                          n.ended_by_owner is not null as ended, w.listened, w.written_at as "writtenAt"
                        from coffee_now n
                        join account a on a.id = n.owner_id
                        join person p on p.owner_id = n.owner_id and p.id = n.person_id
                        left join coffee_note w on w.coffee_id = n.id and w.writer_id = :me
                        where n.owner_id = :me or n.member_id = :me and (n.agreed_at is not null
                          or not exists (select 1 from block b where b.account_id = :me and b.other_id = n.owner_id))
                        order by n.proposed_at, n.id
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
