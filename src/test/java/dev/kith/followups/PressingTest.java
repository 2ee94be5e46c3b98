package dev.kith.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.drafts.Draft;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Buttons pressed at the same moment: on two devices of one owner, or by two who meet. */
@KithTest
@Timeout(60)
class PressingTest {
    private static final Executor AT_ONCE = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Letters letters;

    @Autowired
    private Planning planning;

    @Autowired
    private Cadences cadences;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TestClock clock;

    private Member amara;

    @BeforeEach
    void cast() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
    }

    /** Someone on the list with everything that a button may be pressed for. */
    private final class Friend {
        final EncounterId encounter = EncounterId.next();
        final PersonId person;
        final Person known;
        final FollowUpId step;

        Friend() {
            var ines = new NewPerson("Ines", "", "ines@elsewhere.example", "", "", null);
            person = encounters.met(amara, encounter, ines, Occasion.of("", clock.instant()), "");
            known = people.find(amara, person).orElseThrow();
            step = followUps.open(amara, person).getFirst().id();
            cadences.set(amara, person, 4);
            planning.again(amara, known, clock.instant());
        }

        Map<String, Runnable> buttons() {
            var all = new LinkedHashMap<String, Runnable>();
            FollowUpId again = followUps.open(amara, person).stream()
                    .filter(open -> open.kind() == Kind.AGAIN)
                    .findFirst()
                    .orElseThrow()
                    .id();
            all.put("done", () -> followUps.done(amara, again, Moment.Kind.CALL, ""));
            all.put("let go", () -> followUps.letGo(amara, again));
            all.put("send", () -> letters.send(amara, step, new Draft("Hello", "It was good.")));
            all.put(
                    "plan",
                    () -> planning.add(amara, known, Kind.STEP, "The article", Days.today(amara, clock.instant())));
            all.put(
                    "called",
                    () -> people.moment(amara.id(), person, Moment.of(Moment.Kind.CALL, clock.instant(), "Hi")));
            all.put("forget", () -> people.forget(amara.id(), person));
            all.put("not met", () -> encounters.withdraw(amara, encounter));
            return all;
        }
    }

    @TestFactory
    Stream<DynamicTest> of_two_buttons_neither_waits_for_the_other() {
        List<String> names = List.copyOf(new Friend().buttons().keySet());
        return names.stream()
                .flatMap(one -> names.stream()
                        .filter(other -> !other.equals(one) || one.equals("send"))
                        .map(other -> DynamicTest.dynamicTest(one + ", " + other, () -> {
                            Map<String, Runnable> buttons = new Friend().buttons();
                            both(buttons.get(one), buttons.get(other));
                        })));
    }

    /** Each begins while someone else holds the list, so that both are under way when it is let go. */
    private void both(Runnable one, Runnable other) {
        var pressed = new ArrayList<CompletableFuture<Void>>();
        transactions.executeWithoutResult(held -> {
            people.hold(amara.id());
            for (Runnable button : List.of(one, other)) {
                pressed.add(CompletableFuture.runAsync(button, AT_ONCE));
                await().pollInterval(Duration.ofMillis(2)).until(() -> waiting() == pressed.size());
            }
        });
        pressed.forEach(button -> button.orTimeout(30, TimeUnit.SECONDS).join());
    }

    private int waiting() {
        return db.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single();
    }

    @Test
    void two_who_say_and_unsay_at_once_that_they_met_are_each_on_the_other_s_list() {
        Member jonas = stage.member(Cast.JONAS);
        EncounterId id = encounters.met(amara, jonas.id(), Occasion.of("Stairs", clock.instant()), "");
        var presses = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 40; i++) {
            var chance = new Random(i);
            Member me = i % 2 == 0 ? amara : jonas;
            Member other = me == amara ? jonas : amara;
            presses.add(CompletableFuture.runAsync(() -> press(chance.nextInt(4), me, other, id), AT_ONCE));
        }
        presses.forEach(press -> press.orTimeout(30, TimeUnit.SECONDS).join());
        for (Member me : List.of(amara, jonas)) {
            Member other = me == amara ? jonas : amara;
            encounters.met(me, other.id(), Occasion.of("Stairs", clock.instant()), "");
            assertThat(people.ofMember(me, other.id())).isPresent();
        }
        assertThat(encounters.tied(amara.id(), jonas.id())).isTrue();
    }

    private void press(int button, Member me, Member other, EncounterId id) {
        switch (button) {
            case 0 -> encounters.met(me, other.id(), Occasion.of("Stairs", clock.instant()), "");
            case 1 -> encounters.confirm(me, id, "");
            case 2 -> encounters.withdraw(me, id);
            default -> encounters.restore(me, id);
        }
    }
}
