package dev.kith.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.kernel.Words;
import dev.kith.profiles.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cast is in the demo, the tests and the documents: what holds for a member has to hold for each of them. */
class CastTest {
    @Test
    void there_are_a_dozen_and_no_two_are_called_alike() {
        assertThat(Cast.values()).hasSizeBetween(12, 13);
        assertThat(folded(Cast::fullName)).hasSize(Cast.values().length);
        assertThat(folded(Cast::firstName)).hasSize(Cast.values().length);
        assertThat(folded(Cast::email)).hasSize(Cast.values().length);
        assertThat(folded(Cast::headline)).hasSize(Cast.values().length);
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void each_fits_into_a_profile(Cast who) {
        assertThat(who.fullName()).contains(" ").hasSizeLessThanOrEqualTo(80);
        assertThat(who.headline()).isNotBlank().hasSizeLessThanOrEqualTo(120);
        assertThat(who.offers()).isNotBlank().hasSizeLessThanOrEqualTo(1000);
        assertThat(who.looksFor()).isNotBlank().hasSizeLessThanOrEqualTo(1000);
        assertThat(who.interests()).doesNotHaveDuplicates().hasSizeBetween(2, 30);
        assertThat(who.email()).matches("[a-z]+@kith\\.example");
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void each_has_an_introduction_of_half_a_minute_that_asks_for_no_job(Cast who) {
        var spoken = new Profile.Introduction(who.introduction());
        assertThat(spoken.seconds()).isBetween(5, 30);
        assertThat(who.introduction()).startsWith("I am " + who.firstName()).doesNotContain("..");
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void each_suits_a_group(Cast who) {
        assertThat(circlesOf(who)).as(who.fullName()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Circle.class)
    void each_group_has_people_evenings_and_a_place(Circle circle) {
        assertThat(circle.suits(circle.organizer)).isTrue();
        assertThat(Arrays.stream(Cast.values()).filter(circle::suits)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(circle.evenings).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
        assertThat(circle.title).hasSizeLessThanOrEqualTo(80);
        assertThat(circle.topics)
                .hasSizeBetween(1, 12)
                .allSatisfy(topic -> assertThat(topic).hasSizeLessThanOrEqualTo(40));
        assertThat(circle.summary).isNotBlank();
    }

    @Test
    void groups_meet_on_days_of_their_own() {
        assertThat(Arrays.stream(Circle.values()).map(circle -> circle.weekday)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Circle.values()).flatMap(circle -> circle.evenings.stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void someone_is_in_more_than_one_group_and_nobody_in_all() {
        List<Integer> groups =
                Arrays.stream(Cast.values()).map(who -> circlesOf(who).size()).toList();
        assertThat(groups).anyMatch(many -> many > 1).allMatch(many -> many < Circle.values().length);
    }

    private static List<Circle> circlesOf(Cast who) {
        return Arrays.stream(Circle.values())
                .filter(circle -> circle.suits(who))
                .toList();
    }

    private static Set<String> folded(java.util.function.Function<Cast, String> what) {
        return Arrays.stream(Cast.values()).map(what).map(Words::fold).collect(Collectors.toSet());
    }
}
