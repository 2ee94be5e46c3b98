package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.places.City;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code account} holds of a profile, and {@code photo}, {@code privacy_choice} and {@code undiscoverable}. */
@Component
class ProfileRows {
    private final JdbcClient db;

    ProfileRows(JdbcClient db) {
        this.db = db;
    }

    /** Everything, whoever asks: only {@link Profiles} calls this, and cuts it to the reader. */
    Optional<Profile> whole(AccountId id) {
        return db.sql("""
                        select a.id, a.name, a.headline, a.introduction, a.place, a.interests, a.offers, a.looks_for, a.links,
                          exists (select 1 from photo p where p.account_id = a.id) as photo,
                          not exists (select 1 from undiscoverable u where u.account_id = a.id) as discoverable
                        from account a join confirmation c on c.account_id = a.id where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> profile(row))
                .optional();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("photo"),
                row.getString("headline"),
                row.getString("introduction"),
                row.getString("place"),
                texts(row.getArray("interests")),
                row.getString("offers"),
                row.getString("looks_for"),
                texts(row.getArray("links")).stream().map(Profile.Link::new).toList(),
                row.getBoolean("discoverable"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    void write(Profile profile, @Nullable City city) {
        db.sql("""
                        update account set name = :name, headline = :headline, introduction = :introduction,
                          place = :place, city_id = :city, latitude = :latitude, longitude = :longitude,
                          interests = :interests, offers = :offers, looks_for = :looksFor, links = :links,
                          version = version + 1
                        where id = :id
                        """)
                .param("id", profile.id().value())
                .param("name", profile.name())
                .param("headline", profile.headline())
                .param("introduction", profile.introduction())
                .param("place", profile.place())
                .param("city", city == null ? null : city.id())
                .param("latitude", city == null ? null : city.latitude())
                .param("longitude", city == null ? null : city.longitude())
                .param("interests", profile.interests().toArray(String[]::new))
                .param("offers", profile.offers())
                .param("looksFor", profile.looksFor())
                .param("links", profile.links().stream().map(Profile.Link::url).toArray(String[]::new))
                .update();
    }

    void introduce(AccountId id, String introduction) {
        db.sql("update account set introduction = :text, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("text", introduction)
                .update();
    }

    void discoverable(AccountId id) {
        db.sql("delete from undiscoverable where account_id = :id")
                .param("id", id.value())
                .update();
    }

    void undiscoverable(AccountId id, Instant now) {
        db.sql("insert into undiscoverable (account_id, since) values (:id, :now) on conflict do nothing")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Map<Profile.Field, Profile.Audience> choices(AccountId id) {
        Map<Profile.Field, Profile.Audience> choices = new EnumMap<>(Profile.Field.class);
        db.sql("select field, audience from privacy_choice where account_id = :id")
                .param("id", id.value())
                .query((row, n) -> choices.put(
                        Profile.Field.valueOf(row.getString("field").toUpperCase(Locale.ROOT)),
                        Profile.Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT))))
                .list();
        return choices;
    }

    /** What every member may see needs no row. */
    void choose(AccountId id, Profile.Field field, Profile.Audience audience) {
        if (audience == Profile.Audience.MEMBERS) {
            db.sql("delete from privacy_choice where account_id = :id and field = :field")
                    .param("id", id.value())
                    .param("field", field.key())
                    .update();
            return;
        }
        db.sql("""
                        insert into privacy_choice (account_id, field, audience) values (:id, :field, :audience)
                        on conflict (account_id, field) do update set audience = excluded.audience
                        """)
                .param("id", id.value())
                .param("field", field.key())
                .param("audience", audience.key())
                .update();
    }

    Optional<Profiles.Photo> photo(AccountId id) {
        return db.sql("select jpeg, added_at from photo where account_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Profiles.Photo(
                        row.getBytes("jpeg"), row.getTimestamp("added_at").toInstant()))
                .optional();
    }

    void addPhoto(AccountId id, byte[] jpeg, Instant now) {
        db.sql("""
                        insert into photo (account_id, jpeg, added_at) values (:id, :jpeg, :now)
                        on conflict (account_id) do update set jpeg = excluded.jpeg, added_at = excluded.added_at
                        """)
                .param("id", id.value())
                .param("jpeg", jpeg)
                .param("now", Timestamp.from(now))
                .update();
    }

    void removePhoto(AccountId id) {
        db.sql("delete from photo where account_id = :id")
                .param("id", id.value())
                .update();
    }
}
