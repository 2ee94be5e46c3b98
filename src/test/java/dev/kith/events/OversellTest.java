package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kith.accounts.AccountId;
import dev.kith.kernel.Ids;
import dev.kith.testing.TestDatabase;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand callers at once, a hundred times: an event is never oversold, and nobody is lost. */
class OversellTest {
    private static final int CALLERS = 1_000;
    private static final int SEATS = 100;
    private static final int ROUNDS = 100;
    private static HikariDataSource one;
    private static HikariDataSource two;
    private static Crowd crowd;

    @BeforeAll
    static void open() {
        String url = TestDatabase.fresh();
        one = pool(url);
        two = pool(url);
        Flyway.configure()
                .dataSource(one)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        crowd = new Crowd(JdbcClient.create(one), CALLERS);
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(TestDatabase.user());
        config.setPassword(TestDatabase.password());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    @Test
    void a_thousand_callers_who_come_go_and_bring_guests_share_exactly_the_seats() throws Exception {
        var rows = new SeatRows(JdbcClient.create(one));
        for (int round = 0; round < ROUNDS; round++) {
            aRound(round, List.of(rows));
        }
    }

    @Test
    void so_do_the_callers_of_two_programs_on_one_database() throws Exception {
        var nodes = List.of(new SeatRows(JdbcClient.create(one)), new SeatRows(JdbcClient.create(two)));
        for (int round = 0; round < 10; round++) {
            aRound(1_000 + round, nodes);
        }
    }

    private static void aRound(int round, List<SeatRows> nodes) throws Exception {
        EventId event = crowd.event(SEATS, 2);
        var answers = new Crowd.Answers();
        Crowd.all(CALLERS, number -> {
            SeatRows rows = nodes.get(number % nodes.size());
            if (number % 250 == 249) {
                // an organizer who cannot decide: never more than the seats there are, and those in the end
                rows.change(event, new NewEvent.Room(60 + number % 40, 2), Crowd.CLOSES, Crowd.NOW);
                rows.change(event, new NewEvent.Room(SEATS, 2), Crowd.CLOSES, Crowd.NOW);
            } else {
                aCaller(new Random(round * 10_000L + number), rows, event, crowd.people.get(number), answers);
            }
        });
        crowd.holds(event, SEATS, answers);
    }

    private static void aCaller(Random chance, SeatRows rows, EventId event, AccountId me, Crowd.Answers answers) {
        var told = rows.rsvp(event, me, Ids.next(), Crowd.NOW);
        answers.told(told);
        assertThat(told.fresh()).isTrue();
        if (chance.nextInt(10) == 0) {
            assertThat(rows.rsvp(event, me, Ids.next(), Crowd.NOW).attendee()).isEqualTo(told.attendee());
        }
        if (chance.nextInt(6) == 0) {
            var guest = new SeatRows.Person("Guest", "", "en");
            answers.told(rows.bring(event, me, Ids.next(), guest, Crowd.NOW));
        }
        if (chance.nextInt(5) == 0) {
            answers.gone(rows.withdraw(event, me, Crowd.NOW));
            if (chance.nextBoolean()) {
                answers.told(rows.rsvp(event, me, Ids.next(), Crowd.NOW));
            }
        }
    }
}
