package dev.kith.people;

import dev.kith.accounts.AccountId;
import dev.kith.search.Index;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells {@link Index} all that can be searched of the people of a list, and gives a list one writer at a time. */
@Component
class ListIndex {
    private static final int AT_ONCE = 500;
    private final JdbcClient db;
    private final Index index;
    private final ApplicationEventPublisher news;

    ListIndex(JdbcClient db, Index index, ApplicationEventPublisher news) {
        this.db = db;
        this.index = index;
        this.news = news;
    }

    /** To be called first in every change of a list. */
    void hold(AccountId owner) {
        index.hold(owner.value());
    }

    void write(AccountId owner, PersonId person) {
        write(owner, List.of(person));
    }

    /** Brings the words of these people in line with what they are now. A forgotten one has none. */
    void write(AccountId owner, Collection<PersonId> people) {
        List<UUID> ids = people.stream().map(PersonId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            index.write(owner.value(), some, entries(owner, some));
        }
        news.publishEvent(new Changed(owner, List.copyOf(people)));
    }

    /** Drops people for good. */
    void drop(AccountId owner, Collection<PersonId> people) {
        index.drop(owner.value(), people.stream().map(PersonId::value).toList());
        news.publishEvent(new Changed(owner, List.copyOf(people)));
    }

    private List<Index.Entry> entries(AccountId owner, List<UUID> people) {
        return db.sql("""
                        select p.id, p.name,
                          concat_ws(' ', p.company, p.title, p.place, p.met_where, p.next_step, array_to_string(p.tags, ' '),
                            (select string_agg(concat_ws(' ', w.label, w.value, case when w.kind = 'phone' then
                                concat_ws(' ', regexp_replace(w.value, '[^0-9]', '', 'g'), w.key) end), ' ')
                             from person_way w where w.owner_id = p.owner_id and w.person_id = p.id),
                            (select string_agg(k.text, ' ')
                             from person_known k where k.owner_id = p.owner_id and k.person_id = p.id),
                            (select string_agg(concat_ws(' ', m.text, m.place), ' ')
                             from moment m where m.owner_id = p.owner_id and m.person_id = p.id)) as rest,
                          coalesce(p.last_contact, p.added_at) as recent
                        from person p
                        where p.owner_id = :owner and p.id = any(:people)
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        """)
                .param("owner", owner.value())
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> new Index.Entry(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("rest"),
                        row.getTimestamp("recent").toInstant()))
                .list();
    }
}
