package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.kith.MortalKith.Call;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kith is killed (SIGKILL) between any two steps of an introduction, an offer, something shared, a referral, thanks and a
 * coffee, within steps, and with a mail in hand. Whoever was not answered presses again; in the end there is what there
 * would be without a kill: nothing answered is lost, and nobody is asked twice.
 */
@Timeout(240)
class WalksSurvivalTest {
    @TempDir
    static Path home;

    private static MortalKith kith;

    @BeforeAll
    static void begin() {
        kith = new MortalKith(home);
        kith.found();
    }

    @AfterAll
    static void end() {
        kith.close();
    }

    @Test
    void a_kill_between_any_two_steps_or_in_one_changes_nothing_of_the_end() {
        Map<MortalWalk.Kind, Map<String, Object>> usual = new EnumMap<>(MortalWalk.Kind.class);
        for (MortalWalk.Kind kind : MortalWalk.Kind.values()) {
            MortalWalk walk = kind.with(kith);
            walk.toTheEnd();
            kith.everyMailIsOut();
            usual.put(kind, walk.traces());
        }
        assertThat(usual.get(MortalWalk.Kind.WISH).get("mails to 2"))
                .as("asked once, introduced once, written to once")
                .asInstanceOf(LIST)
                .hasSize(3);

        Map<MortalWalk, MortalWalk.Kind> all = atEachStep();
        List<MortalWalk> walks = new ArrayList<>(all.keySet());
        Collections.shuffle(walks, new Random(1));
        // all stand between two steps; each takes the next one, and half of them are answered
        kith.killAfter(
                walks.size() / 3,
                walks.stream()
                        .map(walk -> new Call(walk.toString(), walk::step))
                        .toList());
        kith.begin();
        // with a mail that was taken, while others wait
        kith.killAtMail(3, () -> walks.parallelStream().forEach(MortalWalk::untilKilled));
        kith.begin();
        walks.forEach(MortalWalk::toTheEnd);
        kith.everyMailIsOut();

        all.forEach((walk, kind) -> assertThat(walk.traces()).as("%s", walk).isEqualTo(usual.get(kind)));
        assertThat(repeated())
                .as("a mail in hand is all that a kill may repeat")
                .isLessThanOrEqualTo(kith.kills());
    }

    /** For each kind one walk before its first step, one after it, and so on to the last. */
    private static Map<MortalWalk, MortalWalk.Kind> atEachStep() {
        Map<MortalWalk, MortalWalk.Kind> all = new LinkedHashMap<>();
        for (MortalWalk.Kind kind : MortalWalk.Kind.values()) {
            MortalWalk first = kind.with(kith);
            all.put(first, kind);
            IntStream.range(1, first.length()).forEach(step -> {
                MortalWalk walk = kind.with(kith);
                walk.to(step);
                all.put(walk, kind);
            });
        }
        return all;
    }

    private static long repeated() {
        List<String> ids = kith.mail.ids();
        return ids.size() - new HashSet<>(ids).size();
    }
}
