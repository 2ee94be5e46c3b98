package dev.kith.helping;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.giving.OpeningId;
import dev.kith.kernel.Ids;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code help_budget}, {@code help_day}, {@code help_idea} and {@code help_let_go}. */
@Component
class IdeaRows {
    static final int USUAL = 3;

    /** What people of a list look for, as the owner noted it or they tell everyone. */
    private static final String ASKS = """
            select p.id, p.last_contact, coalesce(k.text, a.looks_for) as text from person p
            left join person_known k on k.owner_id = p.owner_id and k.person_id = p.id and k.topic = 'looking_for'
            left join account a on a.id = p.member_id and not exists (select 1 from privacy_choice c
              where c.account_id = a.id and c.field = 'looks_for' and c.audience <> 'members')
            where p.owner_id = :me and coalesce(k.text, a.looks_for, '') <> ''
              and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
              and not exists (select 1 from left_out l where l.owner_id = p.owner_id and l.person_id = p.id)
            """;

    private final JdbcClient db;

    IdeaRows(JdbcClient db) {
        this.db = db;
    }

    /** Of one person: what they look for, or what they can do. */
    record Text(PersonId person, String words) {}

    int budget(AccountId me) {
        return scoped("select most from help_budget where account_id = :me", me)
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    void setBudget(AccountId me, int most) {
        scoped("""
                        insert into help_budget (account_id, most) values (:me, :most)
                        on conflict (account_id) do update set most = excluded.most
                        """, me).param("most", most).update();
    }

    boolean isWorkedOut(AccountId me, LocalDate day) {
        return scoped("select exists (select 1 from help_day where owner_id = :me and day = :day)", me)
                .param("day", Date.valueOf(day))
                .query(Boolean.class)
                .single();
    }

    /** @return false where it was worked out before, here or on another node */
    boolean begin(AccountId me, LocalDate day, Instant now) {
        return scoped("""
                        insert into help_day (owner_id, day, worked_out_at) values (:me, :day, :now) on conflict do nothing
                        """, me)
                        .param("day", Date.valueOf(day))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the member was here since then. */
    boolean wasHere(AccountId me, Instant since) {
        return scoped("select exists (select 1 from session where account_id = :me and seen_at >= :since)", me)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Those of the list who look for something, with whom there was something lately first. */
    List<Text> asks(AccountId me, int most) {
        return scoped(ASKS + "order by p.last_contact desc nulls last, p.id limit :most", me)
                .param("most", most)
                .query((row, n) -> text(row))
                .list();
    }

    Optional<String> ask(AccountId me, PersonId person) {
        return scoped(ASKS + "and p.id = :person", me)
                .param("person", person.value())
                .query((row, n) -> text(row).words())
                .optional();
    }

    List<Text> skills(AccountId me, int most) {
        return scoped("""
                        select p.id, k.text from person p
                        join person_known k on k.owner_id = p.owner_id and k.person_id = p.id and k.topic = 'skills'
                        where p.owner_id = :me
                          and not exists (select 1 from forgotten f where f.owner_id = p.owner_id and f.person_id = p.id)
                          and not exists (select 1 from left_out l where l.owner_id = p.owner_id and l.person_id = p.id)
                        order by p.last_contact desc nulls last, p.id limit :most
                        """, me).param("most", most).query((row, n) -> text(row)).list();
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(new PersonId(row.getObject("id", UUID.class)), row.getString("text"));
    }

    Optional<PersonId> onList(AccountId me, AccountId member) {
        return scoped("select id from person where owner_id = :me and member_id = :member order by id limit 1", me)
                .param("member", member.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether it is one of the member's, of whatever day. */
    boolean isTheirs(AccountId me, UUID idea) {
        return scoped("select exists (select 1 from help_idea where owner_id = :me and id = :idea)", me)
                .param("idea", idea)
                .query(Boolean.class)
                .single();
    }

    Set<String> letGo(AccountId me) {
        return Set.copyOf(scoped("select key from help_let_go where owner_id = :me", me)
                .query(String.class)
                .list());
    }

    /**
     * Whom not to think of: those of the list of whom the owner thought since {@code then}, and members of whom others
     * did, {@code enough} times.
     */
    Set<String> tired(AccountId me, LocalDate then, LocalDate lately, int enough) {
        return Set.copyOf(scoped("""
                        select coalesce(person_id, member_id)::text from help_idea where owner_id = :me and day > :then
                        union select other_id::text from help_idea where owner_id = :me and day > :then and other_id is not null
                        union select member_id::text from help_idea where member_id is not null and day > :lately
                          group by member_id having count(*) >= :enough
                        """, me)
                .param("then", Date.valueOf(then))
                .param("lately", Date.valueOf(lately))
                .param("enough", enough)
                .query(String.class)
                .list());
    }

    void add(AccountId me, LocalDate day, int position, Found found) {
        scoped("""
                        insert into help_idea (owner_id, id, day, position, kind, key, person_id, member_id, opening_owner_id,
                          opening_id, other_id, ask, near, words, label, phrase)
                        values (:me, :id, :day, :position, :kind, :key, :person, :member, :openingOwner,
                          :opening, :other, :ask, :near, :words, :label, :phrase)
                        """, me)
                .param("id", Ids.next())
                .param("day", Date.valueOf(day))
                .param("position", position)
                .param("kind", found.kind().key())
                .param("key", found.key())
                .param("person", found.person() == null ? null : found.person().value())
                .param("member", found.member() == null ? null : found.member().value())
                .param(
                        "openingOwner",
                        found.openingOwner() == null
                                ? null
                                : found.openingOwner().value())
                .param(
                        "opening",
                        found.opening() == null ? null : found.opening().value())
                .param("other", found.other() == null ? null : found.other().value())
                .param("ask", found.ask())
                .params(said(found.why()))
                .update();
    }

    /** A reason as columns. */
    private static Map<String, Object> said(Reason why) {
        return switch (why) {
            case Reason.SameWords(var words, var label, var phrase) ->
                Map.of("near", false, "words", String.join(", ", words), "label", label, "phrase", phrase);
            case Reason.NearMeaning(var wanted, var known, var label) ->
                Map.of("near", true, "words", wanted, "label", label, "phrase", known);
            case Reason.Near near -> throw new IllegalArgumentException("names nothing");
            case Reason.Recent recent -> throw new IllegalArgumentException("names nothing");
        };
    }

    void forgetBefore(AccountId me, LocalDate day) {
        scoped("delete from help_idea where owner_id = :me and day < :day", me)
                .param("day", Date.valueOf(day))
                .update();
        scoped("delete from help_day where owner_id = :me and day < :day", me)
                .param("day", Date.valueOf(day))
                .update();
    }

    /** Those of a day that still hold: with people who are on the list, what is to be had, and asks as they were read. */
    List<Shown> of(AccountId me, LocalDate day) {
        return scoped("""
                        select i.*, coalesce(p.name, a.name) as name, p.member_id as person_member, o.text as opening, q.name as other_name,
                          exists (select 1 from person_photo f where f.owner_id = p.owner_id and f.person_id = p.id) as own_photo,
                          exists (select 1 from open_photo f where f.account_id = coalesce(a.id, p.member_id)) as member_photo
                        from help_idea i
                        left join person p on p.owner_id = i.owner_id and p.id = i.person_id
                        left join account a on a.id = i.member_id
                        left join person q on q.owner_id = i.owner_id and q.id = i.other_id
                        left join opening o on o.owner_id = i.opening_owner_id and o.id = i.opening_id
                        where i.owner_id = :me and i.day = :day
                          and not exists (select 1 from help_let_go g where g.owner_id = i.owner_id and g.key = i.key)
                          and not exists (select 1 from forgotten f
                            where f.owner_id = i.owner_id and f.person_id in (i.person_id, i.other_id))
                          and not exists (select 1 from left_out l
                            where l.owner_id = i.owner_id and l.person_id in (i.person_id, i.other_id))
                          and (i.opening_id is null or (o.until is null or o.until >= :day)
                            and not exists (select 1 from opening_gone g
                              where g.owner_id = i.opening_owner_id and g.opening_id = i.opening_id)
                            and not exists (select 1 from opening_offer f where f.owner_id = i.opening_owner_id
                              and f.opening_id = i.opening_id and f.person_id = i.person_id)
                            and not exists (select 1 from opening_heard_from h
                              join opening_offer f on f.owner_id = h.owner_id and f.opening_id = h.opening_id
                              where h.owner_id = i.owner_id and h.from_opening_id = i.opening_id
                                and f.person_id = i.person_id))
                          -- one row for each, and never all of a long list
                          and (i.ask = '' or i.person_id is null
                            or i.ask = (select s.text from (%s) s where s.id = i.person_id))
                        order by i.position
                        """.formatted(ASKS), me)
                .param("day", Date.valueOf(day))
                .query((row, n) -> new Shown(idea(row), row.getString("ask")))
                .list();
    }

    /** @param ask as it was read; empty for an opening */
    record Shown(Idea idea, String ask) {}

    private static Idea idea(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID member = row.getObject("member_id", UUID.class);
        UUID opening = row.getObject("opening_id", UUID.class);
        UUID other = row.getObject("other_id", UUID.class);
        Idea.Kind kind = Idea.Kind.of(row.getString("kind"));
        String heard = row.getString("opening");
        return new Idea(
                row.getObject("id", UUID.class),
                kind,
                person == null ? null : new PersonId(person),
                member == null ? null : new AccountId(member),
                row.getString("name"),
                photo(row, person, member),
                opening == null ? null : new OpeningId(opening),
                author(row),
                heard == null ? row.getString("ask") : heard.lines().findFirst().orElse(""),
                other == null ? null : new PersonId(other),
                other == null ? "" : row.getString("other_name"),
                why(row));
    }

    private static @Nullable AccountId author(ResultSet row) throws SQLException {
        UUID author = row.getObject("opening_owner_id", UUID.class);
        return author == null || author.equals(row.getObject("owner_id", UUID.class)) ? null : new AccountId(author);
    }

    private static @Nullable String photo(ResultSet row, @Nullable UUID person, @Nullable UUID member)
            throws SQLException {
        boolean open = row.getBoolean("member_photo");
        if (person == null) {
            return open && member != null ? Member.photoOf(new AccountId(member)) : null;
        }
        UUID account = row.getObject("person_member", UUID.class);
        return new PersonId(person)
                .photo(row.getBoolean("own_photo"), open && account != null ? new AccountId(account) : null);
    }

    private static Reason why(ResultSet row) throws SQLException {
        String words = row.getString("words");
        String label = row.getString("label");
        String phrase = row.getString("phrase");
        return row.getBoolean("near")
                ? new Reason.NearMeaning(words, phrase, label)
                : new Reason.SameWords(List.of(words), label, phrase);
    }

    /** @return false where it is none of theirs */
    boolean letGo(AccountId me, UUID idea, Instant now) {
        return scoped("""
                        insert into help_let_go (owner_id, key, at) select owner_id, key, :now from help_idea
                        where owner_id = :me and id = :idea on conflict (owner_id, key) do update set at = excluded.at
                        """, me)
                        .param("idea", idea)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false where it is none of theirs */
    boolean takeBack(AccountId me, UUID idea) {
        return scoped("""
                        delete from help_let_go g using help_idea i where g.owner_id = :me and i.owner_id = :me
                          and i.id = :idea and g.key = i.key
                        """, me).param("idea", idea).update() == 1;
    }

    private JdbcClient.StatementSpec scoped(String sql, AccountId me) {
        return db.sql(sql).param("me", me.value());
    }
}
