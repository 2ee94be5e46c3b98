package dev.kith.sheet;

import dev.kith.accounts.AccountId;
import dev.kith.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list for the table, the filters and the file. */
@Component
class SheetRows {
    private static final String SHOWN = """
            from person p
            where p.owner_id = :owner
              and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
            """;

    private final JdbcClient db;

    SheetRows(JdbcClient db) {
        this.db = db;
    }

    /** One row more than a page holds, where there is a next page. */
    List<Row> rows(AccountId owner, Sheet sheet, Instant now) {
        return asked(
                        """
                        select p.id, p.name, p.company, p.title, p.met_where, p.last_contact, p.next_step, p.next_due, p.tags
                        """
                                + shown(sheet) + " order by " + sheet.sort().order(sheet.falling())
                                + ", p.folded, p.id limit :most offset :skip",
                        owner,
                        sheet,
                        now)
                .param("most", Sheet.ROWS + 1)
                .param("skip", (sheet.page() - 1) * Sheet.ROWS)
                .query((row, n) -> row(row))
                .list();
    }

    int count(AccountId owner, Sheet sheet, Instant now) {
        return asked("select count(*) " + shown(sheet), owner, sheet, now)
                .query(Integer.class)
                .single();
    }

    List<PersonId> ids(AccountId owner, Sheet sheet, Instant now) {
        return asked("select p.id " + shown(sheet), owner, sheet, now)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Says only what narrows the list: what is not asked for would hide from the planner that an index answers. */
    private static String shown(Sheet sheet) {
        return SHOWN
                + (sheet.tags().isEmpty() ? "" : " and p.tags @> cast(:tags as text[])")
                + (sheet.place().isEmpty() ? "" : " and lower(p.place) like '%' || :place || '%'")
                + (sheet.quiet() == 0 ? "" : " and coalesce(p.last_contact, p.added_at) < :before");
    }

    private JdbcClient.StatementSpec asked(String sql, AccountId owner, Sheet sheet, Instant now) {
        Instant before = now.atOffset(ZoneOffset.UTC).minusMonths(sheet.quiet()).toInstant();
        String place = sheet.place().toLowerCase(Locale.ROOT);
        return db.sql(sql)
                .param("owner", owner.value())
                .param("tags", sheet.tags().toArray(String[]::new))
                .param("place", place.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("before", Timestamp.from(before));
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_contact");
        return new Row(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("company"),
                row.getString("title"),
                row.getString("met_where"),
                last == null ? null : last.toInstant(),
                row.getString("next_step"),
                row.getObject("next_due", LocalDate.class),
                List.of((String[]) row.getArray("tags").getArray()));
    }

    /** The tags in use, the most used first. */
    List<Row.Tag> tags(AccountId owner, int most) {
        return db.sql("""
                        select t.name, count(*) as people from person p cross join lateral unnest(p.tags) t (name)
                        where p.owner_id = :owner
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        group by t.name order by people desc, t.name limit :most
                        """)
                .param("owner", owner.value())
                .param("most", most)
                .query((row, n) -> new Row.Tag(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Hands over everyone of the list, in the columns of {@link PeopleCsv}, without holding them all at once; days are those of the zone. */
    void each(AccountId owner, ZoneId zone, Consumer<String[]> taker) {
        db.sql("""
                        select p.name, p.company, p.title, p.place, p.birthday, p.met_where, (p.last_contact at time zone :zone)::date::text,
                          p.next_step, p.next_due::text, array_to_string(p.tags, ', '),
                          (select string_agg(concat_ws(': ', nullif(w.label, ''), w.value), E'\n' order by w.position)
                           from person_way w where w.owner_id = p.owner_id and w.person_id = p.id and w.kind = 'mail'),
                          (select string_agg(concat_ws(': ', nullif(w.label, ''), w.value), E'\n' order by w.position)
                           from person_way w where w.owner_id = p.owner_id and w.person_id = p.id and w.kind = 'phone'),
                          (select string_agg(concat_ws(': ', nullif(w.label, ''), w.value), E'\n' order by w.position)
                           from person_way w where w.owner_id = p.owner_id and w.person_id = p.id and w.kind = 'link'),
                          k.family, k.neighbourhood, k.grew_up, k.fun, k.work, k.goals, k.customers, k.skills, k.looking_for, k.notes,
                          (select string_agg(concat_ws(' ', (m.at at time zone :zone)::date::text, m.kind, nullif(m.text, ''), m.place), E'\n'
                             order by m.at, m.id) from moment m where m.owner_id = p.owner_id and m.person_id = p.id)
                        from person p
                        left join lateral (
                          select max(text) filter (where topic = 'family') as family,
                            max(text) filter (where topic = 'neighbourhood') as neighbourhood,
                            max(text) filter (where topic = 'grew_up') as grew_up, max(text) filter (where topic = 'fun') as fun,
                            max(text) filter (where topic = 'work') as work, max(text) filter (where topic = 'goals') as goals,
                            max(text) filter (where topic = 'customers') as customers,
                            max(text) filter (where topic = 'skills') as skills,
                            max(text) filter (where topic = 'looking_for') as looking_for,
                            max(text) filter (where topic = 'notes') as notes
                          from person_known k where k.owner_id = p.owner_id and k.person_id = p.id) k on true
                        where p.owner_id = :owner
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                        order by p.folded, p.id
                        """)
                .param("owner", owner.value())
                .param("zone", zone.getId())
                .withFetchSize(200)
                .query(row -> {
                    var cells = new String[PeopleCsv.COLUMNS.size()];
                    for (int i = 0; i < cells.length; i++) {
                        String cell = row.getString(i + 1);
                        cells[i] = cell == null ? "" : cell;
                    }
                    taker.accept(cells);
                });
    }
}
