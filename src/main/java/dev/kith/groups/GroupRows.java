package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.places.Box;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code groups}, {@code group_question}, {@code imported_from} and {@code group_history}. */
@Component
class GroupRows {
    private final JdbcClient db;

    GroupRows(JdbcClient db) {
        this.db = db;
    }

    void add(GroupId id, AccountId founder, NewGroup group, Instant now) {
        place(db.sql("""
                                insert into groups (id, name, summary, topics, place, latitude, longitude, zone, joining, founded_by, founded_at)
                                values (:id, :name, :summary, :topics, :place, :latitude, :longitude, :zone, :joining, :founder, :now)
                                """), group)
                .param("id", id.value())
                .param("founder", founder.value())
                .param("now", Timestamp.from(now))
                .update();
        ask(id, group.questions());
    }

    void change(GroupId id, NewGroup group) {
        place(db.sql("""
                                update groups set name = :name, summary = :summary, topics = :topics, place = :place,
                                  latitude = :latitude, longitude = :longitude, zone = :zone, joining = :joining,
                                  version = version + 1
                                where id = :id
                                """), group).param("id", id.value()).update();
        db.sql("delete from group_question where group_id = :id")
                .param("id", id.value())
                .update();
        ask(id, group.questions());
    }

    private static JdbcClient.StatementSpec place(JdbcClient.StatementSpec sql, NewGroup group) {
        return sql.param("name", group.name())
                .param("summary", group.summary())
                .param("topics", group.topics().toArray(String[]::new))
                .param("place", group.place().name())
                .param("latitude", group.place().latitude())
                .param("longitude", group.place().longitude())
                .param("zone", group.place().zone().getId())
                .param("joining", group.joining().key());
    }

    private void ask(GroupId id, List<String> questions) {
        for (int i = 0; i < questions.size(); i++) {
            db.sql("insert into group_question (group_id, position, question) values (:id, :position, :question)")
                    .param("id", id.value())
                    .param("position", i + 1)
                    .param("question", questions.get(i))
                    .update();
        }
    }

    List<String> questions(GroupId id) {
        return db.sql("select question from group_question where group_id = :id order by position")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    /** The group, where the viewer may know of it. */
    Optional<Group> find(Viewer viewer, GroupId id, Instant now) {
        return db.sql("""
                        select g.id, g.name, g.summary, g.topics, g.place, g.latitude, g.longitude, g.zone, g.joining,
                          g.founded_at, g.version
                        from groups g
                        where g.id = :id and (g.joining <> 'invitation'
                          or exists (select 1 from membership m where m.group_id = g.id and m.account_id = :viewer)
                          or exists (select 1 from invitation i
                            where i.group_id = g.id and i.email = :email and i.expires_at > :now))
                        """)
                .param("id", id.value())
                .param("viewer", account(viewer))
                .param("email", viewer instanceof Member member ? member.email() : null)
                .param("now", Timestamp.from(now))
                .query((row, n) -> group(row))
                .optional();
    }

    /** A group with the invitation that shows it, whoever looks. */
    Optional<Group.Invited> invited(UUID invitation, Instant now) {
        return db.sql("""
                        select g.id, g.name, g.summary, g.topics, g.place, g.latitude, g.longitude, g.zone, g.joining,
                          g.founded_at, g.version, i.email is not null as personal
                        from groups g join invitation i on i.group_id = g.id
                        where i.id = :invitation and i.expires_at > :now
                        """)
                .param("invitation", invitation)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Group.Invited(group(row), invitation, row.getBoolean("personal")))
                .optional();
    }

    /** Holds the group until the transaction ends, so that two changes of who organizes it come one after the other. */
    void hold(GroupId id) {
        db.sql("select 1 from groups where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    Optional<GroupId> imported(String source, String key) {
        return db.sql("select group_id from imported_from where source = :source and key = :key")
                .param("source", source)
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }

    Map<String, GroupId> imported(String source, Collection<String> keys) {
        var known = new HashMap<String, GroupId>();
        db.sql("select key, group_id from imported_from where source = :source and key = any(:keys)")
                .param("source", source)
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new GroupId(row.getObject(2, UUID.class)));
                });
        return known;
    }

    void alsoKnown(GroupId id, AccountId host, String source, String key, Instant now) {
        db.sql("""
                        insert into imported_from (source, key, group_id, imported_by, imported_at)
                        values (:source, :key, :id, :host, :now) on conflict do nothing
                        """)
                .param("source", source)
                .param("key", key)
                .param("id", id.value())
                .param("host", host.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void addImported(GroupId id, AccountId host, Group.ImportedFrom from, Instant now) {
        db.sql("""
                        insert into imported_from (source, key, group_id, imported_by, imported_at)
                        values (:source, :key, :id, :host, :now)
                        """)
                .param("source", from.source())
                .param("key", from.key())
                .param("id", id.value())
                .param("host", host.value())
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
                        insert into group_history (group_id, members, founded_at, source_url)
                        values (:id, :members, :founded, :url)
                        """)
                .param("id", id.value())
                .param("members", from.members())
                .param("founded", from.foundedAt() == null ? null : Timestamp.from(from.foundedAt()))
                .param("url", from.url())
                .update();
    }

    /** @return false where it was not imported, or someone else is a member or it was edited by now */
    boolean removeImported(GroupId id, AccountId host) {
        return db.sql("""
                                delete from groups g where g.id = :id and g.version = 0
                                  and exists (select 1 from imported_from f where f.group_id = g.id and f.imported_by = :host)
                                  and not exists (select 1 from membership m where m.group_id = g.id and m.account_id <> :host)
                                """).param("id", id.value()).param("host", host.value()).update() == 1;
    }

    Optional<Group.History> history(GroupId id) {
        return db.sql("select members, founded_at, source_url from group_history where group_id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    Timestamp founded = row.getTimestamp("founded_at");
                    return new Group.History(
                            row.getInt("members"),
                            founded == null ? null : founded.toInstant(),
                            row.getString("source_url"));
                })
                .optional();
    }

    /** The groups of a member, those they organize first. */
    List<Group.Listed> of(Member member) {
        return db.sql("""
                        select g.id, g.name, g.place, g.topics, m.role, cast(null as double precision) as kilometres
                        from membership m join groups g on g.id = m.group_id where m.account_id = :member
                        order by m.role not in ('organizer', 'co-organizer'), folded(g.name), g.id limit 500
                        """)
                .param("member", member.id().value())
                .query((row, n) -> listed(row))
                .list();
    }

    /** Groups that invited the member's address. */
    List<Group.Listed> inviting(Member member, Instant now) {
        return db.sql("""
                        select distinct g.id, g.name, g.place, g.topics, cast(null as text) as role,
                          cast(null as double precision) as kilometres
                        from invitation i join groups g on g.id = i.group_id
                        where i.email = :email and i.expires_at > :now and not exists (select 1 from membership m
                          where m.group_id = g.id and m.account_id = :member)
                        """)
                .param("email", member.email())
                .param("now", Timestamp.from(now))
                .param("member", member.id().value())
                .query((row, n) -> listed(row))
                .list();
    }

    /** Where the member is at home, or else the community. */
    Optional<Group.Place> home(Member member) {
        return db.sql("""
                        select place, latitude, longitude, zone from (
                          select 1 as turn, place, latitude, longitude, zone from account where id = :member
                          union all select 2, place, latitude, longitude, zone from community) homes
                        where latitude is not null and longitude is not null order by turn limit 1
                        """)
                .param("member", member.id().value())
                .query((row, n) -> place(row))
                .optional();
    }

    /** The nearest groups in a box that the member does not belong to; those by invitation are nobody's business. */
    List<Group.Listed> near(Member member, Group.Place home, Box box, int most) {
        return db.sql("""
                        select g.id, g.name, g.place, g.topics, cast(null as text) as role,
                          kilometres(g.latitude, g.longitude, :latitude, :longitude) as kilometres
                        from groups g
                        where g.latitude between :south and :north and g.joining <> 'invitation'
                          and case when :west <= :east then g.longitude between :west and :east
                            else g.longitude >= :west or g.longitude <= :east end
                          and not exists (select 1 from membership m where m.group_id = g.id and m.account_id = :member)
                        order by kilometres, g.id limit :most
                        """)
                .param("member", member.id().value())
                .param("latitude", home.latitude())
                .param("longitude", home.longitude())
                .param("south", box.south())
                .param("north", box.north())
                .param("west", box.west())
                .param("east", box.east())
                .param("most", most)
                .query((row, n) -> listed(row))
                .list();
    }

    static @Nullable UUID account(Viewer viewer) {
        return viewer instanceof Member member ? member.id().value() : null;
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("summary"),
                words(row.getArray("topics")),
                place(row),
                Group.Joining.of(row.getString("joining")),
                row.getTimestamp("founded_at").toInstant(),
                row.getInt("version"));
    }

    private static Group.Place place(ResultSet row) throws SQLException {
        return new Group.Place(
                row.getString("place"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                ZoneId.of(row.getString("zone")));
    }

    private static Group.Listed listed(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Group.Listed(
                new GroupId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("place"),
                words(row.getArray("topics")),
                role == null ? null : Role.of(role),
                row.getObject("kilometres", Double.class));
    }

    static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
