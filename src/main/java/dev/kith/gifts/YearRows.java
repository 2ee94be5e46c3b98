package dev.kith.gifts;

import dev.kith.accounts.Member;
import dev.kith.kernel.Paged;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that went from me to others and from others to me, wherever it is kept, by its day on my calendar. */
@Component
class YearRows {
    private static final int PAGE = 50;
    private static final String ALL = """
            with all_of_it (kind, way, day, at, id, name, person, account, third, what, state, amount, currency) as (
              select 'opening', 'given', (f.offered_at at time zone :zone)::date, f.offered_at, f.opening_id,
                p.name, p.id, null::uuid, '', o.text, coalesce(c.how, ''), null::numeric, null::text
              from opening_offer f
              join opening o on o.owner_id = f.owner_id and o.id = f.opening_id
              join person p on p.owner_id = f.owner_id and p.id = f.person_id
              left join offer_outcome c
                on c.owner_id = f.owner_id and c.opening_id = f.opening_id and c.person_id = f.person_id
              where f.owner_id = :me
                and not exists (select 1 from forgotten x where x.owner_id = p.owner_id and x.person_id = p.id)
              union all
              select 'noted', g.way, g.day, g.noted_at, g.id, p.name, p.id, null, '', g.what, '', null, null
              from gift g join person p on p.owner_id = g.owner_id and p.id = g.person_id
              where g.owner_id = :me
                and not exists (select 1 from gift_gone x where x.owner_id = g.owner_id and x.gift_id = g.id)
                and not exists (select 1 from forgotten x where x.owner_id = p.owner_id and x.person_id = p.id)
              union all
              select 'introduction', 'given', (m.made_at at time zone :zone)::date, m.made_at, m.introduction_id,
                p.name, p.id, null, q.name, '', '', null, null
              from introduction_made m
              join introduction_side s on s.owner_id = m.owner_id and s.introduction_id = m.introduction_id and s.side = 1
              join introduction_side t on t.owner_id = m.owner_id and t.introduction_id = m.introduction_id and t.side = 2
              join person p on p.owner_id = s.owner_id and p.id = s.person_id
              join person q on q.owner_id = t.owner_id and q.id = t.person_id
              where m.owner_id = :me and not exists (select 1 from forgotten x
                where x.owner_id = m.owner_id and x.person_id in (p.id, q.id))
              union all
              select 'introduction', 'received', (m.made_at at time zone :zone)::date, m.made_at, m.introduction_id,
                c.name, null, c.id, t.name, '', '', null, null
              from introduction_side s
              join introduction_made m on m.owner_id = s.owner_id and m.introduction_id = s.introduction_id
              join account c on c.id = s.owner_id
              join introduction_party t
                on t.owner_id = s.owner_id and t.introduction_id = s.introduction_id and t.side <> s.side
              where s.member_id = :me
              union all
              select 'referral', case when r.giver_id = :me then 'given' else 'received' end, r.day, r.passed_at, r.id,
                coalesce(a.name, ''), null, a.id, '', coalesce(d.name, ''), coalesce(s.status, 'new'), null, null
              from referral r
              left join account a on a.id = case when r.giver_id = :me then r.receiver_id else r.giver_id end
              left join referral_details d on d.group_id = r.group_id and d.referral_id = r.id
              left join referral_status s on s.group_id = r.group_id and s.referral_id = r.id
              where r.giver_id = :me or r.receiver_id = :me
              union all
              select 'thanks', 'given', (t.said_at at time zone :zone)::date, t.said_at, t.id,
                coalesce(p.name, t.giver_name), p.id, t.giver_id, '', t.text, '', t.amount, t.currency
              from thanks t left join person p on p.owner_id = t.thanker_id and p.id = t.person_id
              where t.thanker_id = :me
                and not exists (select 1 from thanks_gone x where x.thanker_id = t.thanker_id and x.thanks_id = t.id)
                and not exists (select 1 from forgotten x where x.owner_id = p.owner_id and x.person_id = p.id)
              union all
              select 'thanks', 'received', (t.said_at at time zone :zone)::date, t.said_at, t.id,
                a.name, null, a.id, '', t.text, '', t.amount, t.currency
              from thanks t join account a on a.id = t.thanker_id
              where t.giver_id = :me
                and not exists (select 1 from thanks_gone x where x.thanker_id = t.thanker_id and x.thanks_id = t.id)
                and not exists (select 1 from block b
                  where b.account_id = :me and b.other_id = a.id or b.account_id = a.id and b.other_id = :me))
            """;

    private final JdbcClient db;

    YearRows(JdbcClient db) {
        this.db = db;
    }

    /** The nearest years in which there is something: {@code before} and {@code after} are null where there is none. */
    record Neighbours(@Nullable Integer before, @Nullable Integer after) {}

    /** Of one year, the latest first. @param page counted from 1 */
    Paged<Line> of(Member me, Year year, int page) {
        List<Line> lines = asked(me, year, """
                        select * from all_of_it where day between :first and :last
                        order by day desc, at desc, id, person limit :most offset :skipped
                        """)
                .param("most", PAGE + 1)
                .param("skipped", (long) (page - 1) * PAGE)
                .query((row, n) -> line(row))
                .list();
        return Paged.of(lines, page, PAGE);
    }

    Neighbours neighbours(Member me, Year year) {
        return asked(me, year, """
                        select extract(year from max(day) filter (where day < :first))::integer,
                          extract(year from min(day) filter (where day > :last))::integer
                        from all_of_it
                        """)
                .query((row, n) -> new Neighbours((Integer) row.getObject(1), (Integer) row.getObject(2)))
                .single();
    }

    private JdbcClient.StatementSpec asked(Member me, Year year, String question) {
        return db.sql(ALL + question)
                .param("me", me.id().value())
                .param("zone", me.zone().getId())
                .param("first", Date.valueOf(year.atDay(1)))
                .param("last", Date.valueOf(year.atDay(year.length())));
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        String page = person != null ? "/people/" + person : account != null ? "/members/" + account : "";
        return new Line(
                Line.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Way.of(row.getString("way")).orElseThrow(),
                row.getObject("day", LocalDate.class),
                row.getObject("id", UUID.class),
                new Line.Face(row.getString("name"), page),
                row.getString("third"),
                row.getString("what"),
                row.getString("state"),
                amount(row.getBigDecimal("amount"), row.getString("currency")));
    }

    private static @Nullable Amount amount(@Nullable BigDecimal value, @Nullable String currency) {
        return value == null || currency == null ? null : new Amount(value, Currency.getInstance(currency));
    }
}
