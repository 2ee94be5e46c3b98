package dev.kith.platform;

import dev.kith.storage.EmbeddedPostgres;
import dev.kith.storage.StartRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the tables are: on Kith's own PostgreSQL, which ends with it, or on a given one. */
record Database(Settings.Database access, @Nullable EmbeddedPostgres own) implements AutoCloseable {
    private static final int OLDEST = 15;

    static Database open(Settings settings, Path folder) {
        if (settings.database() != null) {
            check(settings.database());
            return new Database(settings.database(), null);
        }
        var own = EmbeddedPostgres.start(folder, true);
        return new Database(new Settings.Database(own.jdbcUrl(), own.user(), own.password()), own);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    private static void check(Settings.Database access) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int / 10000, current_setting('server_encoding')")) {
            row.next();
            if (row.getInt(1) < OLDEST) {
                throw wrong(
                        Setting.DATABASE_URL,
                        "is a PostgreSQL " + row.getInt(1) + ", Kith needs " + OLDEST + " or later");
            }
            if (!row.getString(2).equals("UTF8")) {
                throw wrong(Setting.DATABASE_URL, "keeps text as " + row.getString(2) + ", Kith needs UTF8");
            }
        } catch (SQLException e) {
            throw refused(access, e);
        }
    }

    private static StartRefused refused(Settings.Database access, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        Map<String, String> known = Map.of(
                "3D000", "there is no such database on the server",
                "08001", "nothing answers at " + access.url(),
                "08004", "the server takes no connection from here");
        if (state.startsWith("28")) {
            return wrong(Setting.DATABASE_USER, "the database refuses " + access.user() + " with this password");
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return wrong(Setting.DATABASE_URL, known.getOrDefault(state, reason));
    }

    private static StartRefused wrong(Setting setting, String problem) {
        return StartRefused.wrong(setting.variable(), problem);
    }
}
