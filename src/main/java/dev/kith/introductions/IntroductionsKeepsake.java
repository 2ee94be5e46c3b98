package dev.kith.introductions;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every introduction that someone began, and every one for which they see that they were asked, for them to take along. */
@Component
class IntroductionsKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    IntroductionsKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "introductions";
    }

    @Override
    public Object of(Member member) {
        return Map.of("begun", begun(member), "asked", asked(member));
    }

    private Object begun(Member member) {
        return db.sql("""
                        select i.id, p.name, s.why, i.asked_at as "askedAt", m.made_at as "madeAt"
                        from introduction i
                        join introduction_side s on s.owner_id = i.owner_id and s.introduction_id = i.id
                        join person p on p.owner_id = s.owner_id and p.id = s.person_id
                        left join introduction_made m on m.owner_id = i.owner_id and m.introduction_id = i.id
                        where i.owner_id = :me order by i.asked_at, i.id, s.side
                        """).param("me", member.id().value()).query().listOfRows();
    }

    private Object asked(Member member) {
        return db.sql("""
                        select i.id, c.name as by, mine.why, i.asked_at as "askedAt", a.agreed, a.answered_at as "answeredAt",
                          m.made_at as "madeAt", t.kind as said, t.text, t.said_at as "saidAt"
                        from introduction_side mine
                        join introduction_side other on other.owner_id = mine.owner_id
                          and other.introduction_id = mine.introduction_id and other.side <> mine.side
                        join introduction i on i.owner_id = mine.owner_id and i.id = mine.introduction_id
                        join account c on c.id = i.owner_id
                        left join introduction_answer a
                          on a.owner_id = mine.owner_id and a.introduction_id = mine.introduction_id and a.side = mine.side
                        left join introduction_made m on m.owner_id = i.owner_id and m.introduction_id = i.id
                        left join introduction_word t
                          on t.owner_id = mine.owner_id and t.introduction_id = mine.introduction_id and t.side = mine.side
                        where mine.member_id = :me and
                        """ + AskRows.IS_SEEN + "order by i.asked_at, i.id, t.said_at")
                .param("me", member.id().value())
                .query()
                .listOfRows();
    }
}
