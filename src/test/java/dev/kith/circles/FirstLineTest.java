package dev.kith.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said first to someone of whom one did not hear for long. */
class FirstLineTest {
    private static Face face(String company, String place, String seeks, String goals, String fun, String... talks) {
        return new Face("Emil Novák", null, company, "Teacher", place, seeks, goals, fun, List.of(talks));
    }

    private static FirstLine of(String company, String place, String seeks, String goals, String fun, String... talks) {
        return FirstLine.of(face(company, place, seeks, goals, fun, talks));
    }

    @Test
    void what_they_looked_for_comes_first() {
        assertThat(of("Loom", "Porto", "a bookkeeper", "a second shop", "hiking", "Talked about bees"))
                .isEqualTo(new FirstLine("seeks", "a bookkeeper"));
    }

    @Test
    void then_a_plan_then_a_talk_then_what_they_enjoy() {
        assertThat(of("Loom", "Porto", "", "a second shop", "hiking", "Talked about bees"))
                .isEqualTo(new FirstLine("goals", "a second shop"));
        assertThat(of("Loom", "Porto", "", "", "hiking", "Talked about bees")).isEqualTo(new FirstLine("talk", "bees"));
        assertThat(of("Loom", "Porto", "", "", "hiking")).isEqualTo(new FirstLine("fun", "hiking"));
    }

    @Test
    void a_talk_of_a_wish_asks_after_the_wish() {
        assertThat(of("", "", "", "", "", "Looks for an apprentice"))
                .isEqualTo(new FirstLine("seeks", "an apprentice"));
    }

    @Test
    void then_where_they_work_or_live_and_else_how_they_are() {
        assertThat(of("Loom & Sons", "Porto, Portugal", "", "", "")).isEqualTo(new FirstLine("company", "Loom & Sons"));
        assertThat(of("", "Porto, Portugal", "", "", "")).isEqualTo(new FirstLine("place", "Porto"));
        assertThat(of("", "", "", "", "")).isEqualTo(new FirstLine("plain", ""));
        assertThat(of("x".repeat(61), "", "", "", "")).isEqualTo(new FirstLine("plain", ""));
    }

    @Test
    void what_is_not_for_their_ears_is_not_said() {
        assertThat(of("", "", "", "", "", "Quite boring, talks about money only"))
                .isEqualTo(new FirstLine("plain", ""));
        assertThat(of("", "", "a divorce lawyer", "", "", "Is ill")).isEqualTo(new FirstLine("plain", ""));
    }

    @Test
    void an_older_talk_serves_where_the_newest_says_nothing() {
        assertThat(of("", "", "", "", "", "He is ill", "Talked about sourdough"))
                .isEqualTo(new FirstLine("talk", "sourdough"));
    }
}
