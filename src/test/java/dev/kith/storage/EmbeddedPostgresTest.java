package dev.kith.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void an_empty_folder_becomes_a_database_that_keeps_its_rows() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, true)) {
            execute(postgres, "create table kept (word text)");
            execute(postgres, "insert into kept values ('Grüße')");
            assertThat(single(postgres, "show fsync")).isEqualTo("on");
            assertThat(single(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(single(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(single(postgres, "show server_version")).isEqualTo(PostgresBinaries.VERSION);
            assertThat(single(postgres, "select upper('grüße')")).isEqualTo("GRÜßE");
            assertThat(single(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
        try (var postgres = EmbeddedPostgres.start(folder, true)) {
            assertThat(single(postgres, "select word from kept")).isEqualTo("Grüße");
        }
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void its_programs_are_copied_where_a_build_has_them_unpacked() throws Exception {
        Path ready = Files.createDirectory(folder.resolve("ready"));
        Path unpacked = PostgresBinaries.under(ready, folder).folder();
        Files.writeString(unpacked.resolve("mark"), "of this copy");
        var copied = PostgresBinaries.under(Files.createDirectory(folder.resolve("home")), ready);
        assertThat(copied.folder().resolve("mark")).hasContent("of this copy");
        assertThat(Path.of(copied.program("postgres"))).isExecutable();
        assertThat(new ProcessBuilder(copied.program("postgres"), "--version")
                        .start()
                        .inputReader()
                        .readLine())
                .contains(PostgresBinaries.VERSION);
    }

    @Test
    void nobody_gets_in_without_the_password() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, false)) {
            for (String user : new String[] {postgres.user(), "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), user, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            Path password = folder.resolve("postgres/password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(password).strip())
                    .isEqualTo(postgres.password())
                    .hasSizeGreaterThan(40);
            assertThat(Files.readString(folder.resolve("postgres/data/pg_hba.conf"))
                            .lines()
                            .filter(line -> line.startsWith("host") || line.startsWith("local")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
        }
    }

    @Test
    void the_extensions_of_the_migrations_need_no_superuser() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder, false)) {
            for (String extension : new String[] {"pg_trgm", "unaccent", "btree_gin", "btree_gist"}) {
                execute(postgres, "create extension " + extension);
            }
            execute(postgres, "create database copy");
        }
    }

    @Test
    void the_file_of_a_server_that_is_gone_does_not_stop_a_start() throws Exception {
        EmbeddedPostgres.start(folder, false).close();
        Path file = folder.resolve("postgres/data/postmaster.pid");
        for (String pid : new String[] {String.valueOf(ProcessHandle.current().pid()), "999999999", "nonsense"}) {
            Files.writeString(file, pid + "\n" + folder.resolve("postgres/data") + "\n");
            EmbeddedPostgres.start(folder, false).close();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void leavings_of_a_start_killed_half_way_are_swept() throws Exception {
        Path half = Files.createDirectories(folder.resolve("postgres/new-half/base"));
        Files.writeString(half.resolve("1"), "cut off");
        Files.createDirectories(folder.resolve("postgres/bin-17.1/bin"));
        EmbeddedPostgres.start(folder, false).close();
        assertThat(folder.resolve("postgres/new-half")).doesNotExist();
        assertThat(folder.resolve("postgres/bin-17.1")).doesNotExist();
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        Path version = Files.createDirectories(folder.resolve("postgres/data")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder, false))
                .withMessageContaining("is of PostgreSQL 17, this Kith brings 18")
                .withMessageNotContaining("\n");
    }

    @Test
    void a_folder_that_is_no_database_is_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("postgres/data/holiday"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder, false))
                .withMessageContaining("is not a PostgreSQL data folder");
    }

    @Test
    void a_broken_setting_of_the_host_is_told_in_one_line() throws IOException {
        EmbeddedPostgres.start(folder, false).close();
        Files.writeString(folder.resolve("postgres/data/local.conf"), "work_mem = lots\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder, false))
                .withMessageContaining("local.conf")
                .withMessageNotContaining("\n");
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
