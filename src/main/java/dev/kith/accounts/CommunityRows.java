package dev.kith.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of {@code community}. */
@Component
class CommunityRows {
    private final JdbcClient db;

    CommunityRows(JdbcClient db) {
        this.db = db;
    }

    /** @return false where there is one already */
    boolean found(Community community, Locale locale, Instant now) {
        return db.sql("""
                                insert into community (name, place, latitude, longitude, zone, locale, founded_at)
                                values (:name, :place, :latitude, :longitude, :zone, :locale, :now)
                                on conflict do nothing
                                """)
                        .param("name", community.name())
                        .param("place", community.place())
                        .param("latitude", community.latitude())
                        .param("longitude", community.longitude())
                        .param("zone", community.zone().getId())
                        .param("locale", locale.toLanguageTag())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void settle(Community community) {
        db.sql("""
                        update community set name = :name, place = :place, latitude = :latitude,
                          longitude = :longitude, zone = :zone
                        """)
                .param("name", community.name())
                .param("place", community.place())
                .param("latitude", community.latitude())
                .param("longitude", community.longitude())
                .param("zone", community.zone().getId())
                .update();
    }

    Optional<Community> find() {
        return db.sql("select name, place, latitude, longitude, zone from community")
                .query((row, n) -> new Community(
                        row.getString("name"),
                        row.getString("place"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }
}
