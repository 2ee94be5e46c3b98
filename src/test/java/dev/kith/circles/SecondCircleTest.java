package dev.kith.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.circles.Standing.Said;
import dev.kith.circles.Standing.Shared;
import dev.kith.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who leads to whom. */
class SecondCircleTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private final Standing close = tie(3);
    private final Standing distant = tie(1);

    private static Standing tie(double warmth) {
        return new Standing(PersonId.next(), AccountId.next(), new Warmth(warmth, NOW), Shared.NOTHING, Said.NONE);
    }

    private static Far far(String name, String group, String... likes) {
        return new Far(AccountId.next(), name, false, "Baker", List.of(likes), group);
    }

    private Map<Far, Standing> led(List<Far> ordered, Map<AccountId, List<AccountId>> between) {
        return SecondCircle.led(ordered, List.of(distant, close), between, NOW);
    }

    @Test
    void the_closest_of_those_who_know_them_introduces() {
        Far luca = far("Luca", null, "bees");
        assertThat(led(List.of(luca), Map.of(luca.id(), List.of(distant.member(), close.member()))))
                .containsExactly(Map.entry(luca, close));
    }

    @Test
    void each_introduces_one() {
        Far luca = far("Luca", null, "bees");
        Far noah = far("Noah", null, "bees");
        Far mei = far("Mei", null, "bees");
        List<AccountId> both = List.of(distant.member(), close.member());
        assertThat(led(List.of(luca, noah, mei), Map.of(luca.id(), both, noah.id(), both, mei.id(), both)))
                .containsExactly(Map.entry(luca, close), Map.entry(noah, distant));
    }

    @Test
    void over_someone_who_is_not_asked_now_leads_nobody() {
        Far luca = far("Luca", null, "bees");
        assertThat(led(List.of(luca), Map.of(luca.id(), List.of(AccountId.next()))))
                .isEmpty();
        assertThat(led(List.of(luca), Map.of())).isEmpty();
        assertThat(led(List.of(), Map.of())).isEmpty();
    }

    @Test
    void those_come_first_with_whom_most_is_in_common_then_those_whom_most_know() {
        Far none = far("None", null);
        Far group = far("Group", "Table");
        Far one = far("One", null, "bees");
        Far other = far("Other", null, "bees");
        Far two = far("Two", null, "bees", "tea");
        List<AccountId> near = List.of(none.id(), group.id(), other.id(), one.id(), two.id());
        assertThat(SecondCircle.ordered(List.of(none, group, one, other, two), near))
                .containsExactly(two, other, one, group);
    }

    @Test
    void of_whom_nothing_may_be_said_nothing_is() {
        assertThat(far("None", null).told()).isFalse();
        assertThat(far("Likes", null, "bees").told()).isTrue();
        assertThat(far("Group", "Table").told()).isTrue();
    }
}
