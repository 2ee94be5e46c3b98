package dev.kith.discover;

import dev.kith.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups that the viewer may know of, those that fit first, then the nearest; and where the viewer is at home. */
@Component("discoverGroupRows")
class GroupRows {
    private static final double NOWHERE = 1e9;
    private static final Pattern PARTS = Pattern.compile("~");
    private final JdbcClient db;

    GroupRows(JdbcClient db) {
        this.db = db;
    }

    /** Where a page of groups ends. */
    record After(boolean fits, double kilometres, UUID id) {
        static After of(GroupCard card) {
            Double away = card.kilometres();
            return new After(card.fits(), away == null ? NOWHERE : away, card.id());
        }

        @Override
        public String toString() {
            return fits + "~" + kilometres + "~" + id;
        }

        static @Nullable After of(String text) {
            String[] parts = PARTS.split(text, -1);
            try {
                return parts.length != 3
                        ? null
                        : new After(
                                Boolean.parseBoolean(parts[0]),
                                Double.parseDouble(parts[1]),
                                UUID.fromString(parts[2]));
            } catch (IllegalArgumentException madeUp) {
                return null;
            }
        }
    }

    /** Plans every search for its own words and cells. */
    void prepare() {
        db.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    List<GroupCard> find(Search search, @Nullable After after, int most) {
        Spot spot = search.spot();
        return db.sql("""
                        with wish as materialized (
                          select i, side_by_side(i) as query from unnest(cast(:interests as text[])) i)
                        select f.*, (select count(*) from membership m where m.group_id = f.id) as members,
                          array(select i from wish where f.words @@ query) as interests
                        from (
                          select g.id, g.name, g.place, g.topics, g.words, coalesce(own.own, false) as mine,
                            coalesce(g.words @@ any_of(:interests), false) as fits,
                            kilometres(g.latitude, g.longitude, :latitude, :longitude) as kilometres
                          from groups g left join lateral (select true as own from membership m
                            where m.group_id = g.id and m.account_id = :viewer) own on true
                          where (g.joining <> 'invitation' or own.own)
                            and (:anywhere or g.cell = any (cast(:cells as integer[])))
                            and (:words = '' or (g.words @@ all_begin(:words)) = not :near)
                            and (not :near or g.words @@ any_of(cast(:subjects as text[])))) f
                        where (:anywhere or f.kilometres <= :km)
                          and (cast(:afterId as uuid) is null
                            or (not f.fits, coalesce(f.kilometres, :nowhere), f.id) > (:afterFits, :afterKm, :afterId))
                        order by not f.fits, coalesce(f.kilometres, :nowhere), f.id limit :most
                        """)
                .param("interests", search.interests().toArray(String[]::new))
                .param("latitude", spot == null ? null : spot.latitude())
                .param("longitude", spot == null ? null : spot.longitude())
                .param("viewer", Candidates.account(search.viewer()))
                .param("anywhere", search.unbounded())
                .param("cells", search.cells())
                .param("words", search.words())
                .param("near", !search.subjects().isEmpty())
                .param("subjects", search.subjects().toArray(String[]::new))
                .param("km", search.kilometres())
                .param("nowhere", NOWHERE)
                .param("afterId", after == null ? null : after.id())
                .param("afterFits", after != null && !after.fits())
                .param("afterKm", after == null ? 0 : after.kilometres())
                .param("most", most)
                .query((row, n) -> card(row))
                .list();
    }

    record Home(@Nullable Spot spot, List<String> interests) {}

    /** The member's own place and interests; the spot is null where the place is not known. */
    Optional<Home> home(AccountId member) {
        return db.sql("select place, latitude, longitude, zone, interests from account where id = :id")
                .param("id", member.value())
                .query((row, n) -> new Home(
                        spot(row), List.of((String[]) row.getArray("interests").getArray())))
                .optional();
    }

    private static @Nullable Spot spot(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null
                ? null
                : new Spot(row.getString("place"), latitude, longitude, ZoneId.of(row.getString("zone")));
    }

    private static GroupCard card(ResultSet row) throws SQLException {
        return new GroupCard(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("place"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getObject("kilometres", Double.class),
                row.getInt("members"),
                row.getBoolean("mine"),
                row.getBoolean("fits"),
                List.of((String[]) row.getArray("interests").getArray()));
    }
}
