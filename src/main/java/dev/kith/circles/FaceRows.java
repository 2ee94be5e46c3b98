package dev.kith.circles;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the few people who are shown. */
@Component
class FaceRows {
    private final JdbcClient db;

    FaceRows(JdbcClient db) {
        this.db = db;
    }

    Map<PersonId, Face> of(AccountId owner, Collection<PersonId> people) {
        var faces = new HashMap<PersonId, Face>();
        db.sql("""
                        select p.id, p.name, p.company, p.title, p.place,
                          case when photo.person_id is not null then '/people/' || p.id || '/photo'
                            when shown.account_id is not null then '/members/' || p.member_id || '/photo' end as photo,
                          coalesce(max(k.text) filter (where k.topic = 'looking_for'), '') as seeks,
                          coalesce(max(k.text) filter (where k.topic = 'goals'), '') as goals,
                          coalesce(max(k.text) filter (where k.topic = 'fun'), '') as fun,
                          array(select m.text from moment m where m.owner_id = p.owner_id and m.person_id = p.id and m.text <> ''
                            order by m.at desc, m.id desc limit 3) as talks
                        from person p
                        left join person_photo photo on photo.owner_id = p.owner_id and photo.person_id = p.id
                        left join open_photo shown on shown.account_id = p.member_id
                        left join person_known k on k.owner_id = p.owner_id and k.person_id = p.id
                        where p.owner_id = :owner and p.id = any(:people)
                        group by p.owner_id, p.id, photo.person_id, shown.account_id
                        """)
                .param("owner", owner.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    faces.put(new PersonId(row.getObject("id", UUID.class)), face(row));
                });
        return faces;
    }

    private static Face face(ResultSet row) throws SQLException {
        return new Face(
                row.getString("name"),
                row.getString("photo"),
                row.getString("company"),
                row.getString("title"),
                row.getString("place"),
                row.getString("seeks"),
                row.getString("goals"),
                row.getString("fun"),
                Arrays.asList((String[]) row.getArray("talks").getArray()));
    }
}
