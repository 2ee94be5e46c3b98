package dev.kith.finding;

import dev.kith.accounts.AccountId;
import dev.kith.finding.Hit.Text;
import dev.kith.people.PersonId;
import dev.kith.search.Snippet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one read behind a list of hits: who they are, and the words that were found. */
@Component
class HitRows {
    private final JdbcClient db;

    HitRows(JdbcClient db) {
        this.db = db;
    }

    private record Someone(
            PersonId id, String name, @Nullable String photo, String about) {}

    /** In the order of {@code people}. */
    List<Hit> of(AccountId owner, List<PersonId> people, Set<String> beginnings) {
        if (people.isEmpty()) {
            return List.of();
        }
        UUID[] ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        Map<PersonId, Someone> known = someone(owner, ids);
        Map<PersonId, List<Text>> texts = texts(owner, ids);
        return people.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(p -> hit(p, texts.getOrDefault(p.id(), List.of()), beginnings))
                .toList();
    }

    private static Hit hit(Someone person, List<Text> texts, Set<String> beginnings) {
        Text best = best(texts, beginnings);
        return new Hit(
                person.id(),
                person.name(),
                Snippet.marked(person.name(), beginnings),
                person.photo(),
                person.about(),
                best == null ? null : best.where(),
                best == null ? List.of() : Snippet.around(best.text(), beginnings));
    }

    /** The text that holds most of the words; null where none holds any. */
    private static @Nullable Text best(List<Text> texts, Set<String> beginnings) {
        Text best = null;
        int most = 0;
        for (Text text : texts) {
            int held = Snippet.held(text.text(), beginnings);
            if (held > most) {
                most = held;
                best = text;
            }
            if (most == beginnings.size()) {
                break;
            }
        }
        return best;
    }

    private Map<PersonId, Someone> someone(AccountId owner, UUID[] ids) {
        var found = new HashMap<PersonId, Someone>();
        db.sql("""
                        select p.id, p.name, p.title, p.company, p.member_id,
                          exists (select 1 from person_photo o where o.owner_id = p.owner_id and o.person_id = p.id) as own_photo,
                          exists (select 1 from open_photo a where a.account_id = p.member_id) as member_photo
                        from person p where p.owner_id = :owner and p.id = any(:ids)
                        """).param("owner", owner.value()).param("ids", ids).query(row -> {
            PersonId id = new PersonId(row.getObject("id", UUID.class));
            UUID member = row.getObject("member_id", UUID.class);
            boolean theirs = member != null && row.getBoolean("member_photo");
            String photo = id.photo(row.getBoolean("own_photo"), theirs ? new AccountId(member) : null);
            String about = Stream.of(row.getString("title"), row.getString("company"))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            found.put(id, new Someone(id, row.getString("name"), photo, about));
        });
        return found;
    }

    /** The texts of a person in the order in which they are looked through: lasting ones first, then the newest moment. */
    private Map<PersonId, List<Text>> texts(AccountId owner, UUID[] ids) {
        var found = new HashMap<PersonId, List<Text>>();
        db.sql("""
                        select person_id, place, text from (
                          select p.id as person_id, v.place, v.text, 0 as ord, null::timestamptz as at
                          from person p cross join lateral (values
                            ('company', p.company), ('title', p.title), ('place', p.place), ('met-where', p.met_where),
                            ('next-step', p.next_step), ('tags', array_to_string(p.tags, ', '))) v (place, text)
                          where p.owner_id = :owner and p.id = any(:ids)
                          union all
                          select person_id, kind, concat_ws(' ', label, value), 1, null from person_way
                          where owner_id = :owner and person_id = any(:ids)
                          union all
                          select person_id, replace(topic, '_', '-'), text, 2, null from person_known
                          where owner_id = :owner and person_id = any(:ids)
                          union all
                          select person_id, 'moment', concat_ws(', ', nullif(text, ''), place), 3, at from moment
                          where owner_id = :owner and person_id = any(:ids)) t
                        where text <> '' order by ord, at desc, place, text
                        """).param("owner", owner.value()).param("ids", ids).query(row -> {
            PersonId id = new PersonId(row.getObject(1, UUID.class));
            found.computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new Text("people.in." + row.getString(2), row.getString(3)));
        });
        return found;
    }
}
