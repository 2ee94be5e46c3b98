package dev.kith.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself fails on the way: whatever was done before it is gone, and the next attempt does all of it. */
@KithTest
class InterruptedImportTest {
    private static final int MANY = 1_200;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    Member amara;
    Browser browser;
    String batch;

    @BeforeEach
    void bring() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        browser = stage.as(amara);
        var csv = new StringBuilder("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        for (int i = 0; i < MANY; i++) {
            csv.append("Ada,Number %1$d,https://www.linkedin.com/in/ada-%1$d,,Loom,Weaver,08 Feb 2024\n".formatted(i));
        }
        batch = browser.upload(
                        "/people/imports",
                        "files",
                        "Connections.csv",
                        csv.toString().getBytes(UTF_8))
                .is(303)
                .location();
    }

    @AfterEach
    void mend() {
        db.sql("drop trigger if exists breaks on person").update();
        db.sql("drop trigger if exists breaks on import_report").update();
        db.sql("drop function if exists break_down").update();
    }

    private void breakDown(String table, String when) {
        db.sql("""
                        create function break_down() returns trigger language plpgsql as
                        $$ begin raise exception 'the cable is out'; end $$
                        """).update();
        db.sql("create trigger breaks before insert on " + table + " for each row when (" + when
                        + ") execute function break_down()")
                .update();
    }

    private int people() {
        return db.sql("select count(*) from person where owner_id = :owner")
                .param("owner", amara.id().value())
                .query(Integer.class)
                .single();
    }

    private void interrupted() {
        browser.post(batch + "/start").leadsTo(batch);
        stage.deliver();
        assertThat(people()).isZero();
        browser.get(batch).ok().says("On its way in").says("nothing came in").saysNot("Undo all of it");
        mend();
        clock.advance(Duration.ofMinutes(1));
        stage.deliver();
        browser.get(batch).ok().says("1,200 new people");
        assertThat(people()).isEqualTo(MANY);
    }

    @Test
    void half_an_import_is_none() {
        breakDown("person", "new.name = 'Ada Number 700'");
        interrupted();
    }

    @Test
    void an_import_without_its_report_is_none() {
        breakDown("import_report", "true");
        interrupted();
    }
}
