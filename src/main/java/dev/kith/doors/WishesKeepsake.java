package dev.kith.doors;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every wish of someone, and every one that they were asked for and what they said, for them to take along. */
@Component
class WishesKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    WishesKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public Object of(Member member) {
        return Map.of("wished", wished(member), "asked", asked(member));
    }

    private Object wished(Member member) {
        return db.sql("""
                        select w.id, c.name as of, w.about, w.note, w.wished_at as "wishedAt", b.at as "takenBackAt"
                        from introduction_wish w join account c on c.id = w.connector_id
                        left join introduction_wish_taken_back b on b.asker_id = w.asker_id and b.wish_id = w.id
                        where w.asker_id = :me order by w.wished_at, w.id
                        """).param("me", member.id().value()).query().listOfRows();
    }

    private Object asked(Member member) {
        return db.sql("""
                        select w.id, c.name as by, w.about, w.note, w.wished_at as "wishedAt", a.how,
                          a.answered_at as "answeredAt"
                        from introduction_wish w join account c on c.id = w.asker_id
                        left join introduction_wish_answer a on a.asker_id = w.asker_id and a.wish_id = w.id
                        where w.connector_id = :me and not exists (select 1 from block b
                          where (b.account_id, b.other_id) in ((w.asker_id, w.connector_id), (w.connector_id, w.asker_id)))
                        order by w.wished_at, w.id, a.answered_at
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
