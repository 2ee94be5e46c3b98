package dev.kith.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.profiles.Profile.Link;
import dev.kith.profiles.ProfilePage.ProfileForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFormTest {
    private static final Profile BEFORE =
            new Profile(AccountId.next(), "Amara", true, "", "", "", List.of(), "", "", List.of(), false);

    @Test
    void a_name_is_enough() {
        assertThat(problems()).isEmpty();
        assertThat(problems("name", "  ")).containsExactly("name");
        assertThat(new ProfileForm(null, null, null, null, null, null, null, null, null)
                        .check()
                        .fields())
                .containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({"name, 80", "headline, 120", "place, 200", "introduction, 2000", "offers, 1000", "looksFor, 1000"})
    void each_text_has_its_length(String field, int most) {
        assertThat(problems(field, "x".repeat(most))).isEmpty();
        assertThat(problems(field, "x".repeat(most + 1))).containsExactly(field);
    }

    @Test
    void thirty_interests_fit_and_one_more_does_not_unless_it_is_there_already() {
        assertThat(problems("interests", interests(30))).isEmpty();
        assertThat(problems("interests", interests(31))).containsExactly("interests");
        assertThat(problems("interests", interests(30) + ", INTEREST 1, interest 1"))
                .isEmpty();
    }

    @Test
    void an_interest_is_a_few_words() {
        assertThat(problems("interests", "chess, " + "x".repeat(60))).isEmpty();
        assertThat(problems("interests", "chess, " + "x".repeat(61))).containsExactly("interests");
    }

    @Test
    void ten_links_fit() {
        assertThat(problems("links", links(10))).isEmpty();
        assertThat(problems("links", links(11))).containsExactly("links");
        assertThat(problems("links", "\n\n" + links(10) + "\n \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://amara.example",
                "amara",
                "https://user:secret@amara.example",
                "https://",
                "two words",
                "mailto:amara@kith.example"
            })
    void one_wrong_link_among_good_ones_is_told(String wrong) {
        assertThat(problems("links", "https://amara.example\n" + wrong)).containsExactly("links");
    }

    @Test
    void what_is_told_is_cleaned_and_keeps_id_and_photo() {
        Profile told = form(
                        "name",
                        " Amara Okafor ",
                        "interests",
                        "Chess; hiking\nchess,,",
                        "links",
                        "amara.example\nhttps://amara.example\n",
                        "discoverable",
                        "true")
                .told(BEFORE);
        assertThat(told.id()).isEqualTo(BEFORE.id());
        assertThat(told.photo()).isTrue();
        assertThat(told.name()).isEqualTo("Amara Okafor");
        assertThat(told.interests()).containsExactly("Chess", "hiking");
        assertThat(told.links()).as("each once").containsExactly(new Link("https://amara.example"));
        assertThat(told.discoverable()).isTrue();
    }

    @Test
    void who_does_not_say_that_they_may_be_found_is_not() {
        assertThat(form().told(BEFORE).discoverable()).isFalse();
        assertThat(form("discoverable", "on").told(BEFORE).discoverable()).isFalse();
    }

    @Test
    void the_form_of_a_profile_is_that_profile_again() {
        Profile told = form(
                        "headline",
                        "Accountant",
                        "introduction",
                        "I keep\nbooks.",
                        "place",
                        "Lisbon",
                        "interests",
                        "chess, go",
                        "offers",
                        "an hour",
                        "looksFor",
                        "clients",
                        "links",
                        "https://a.example\nhttps://b.example/c",
                        "discoverable",
                        "true")
                .told(BEFORE);
        assertThat(ProfileForm.of(told).check().any()).isFalse();
        assertThat(ProfileForm.of(told).told(BEFORE)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "64, 30", "65, 30", "66, 31", "130, 60"})
    void half_a_minute_is_sixty_five_words_and_a_part_of_a_second_is_one(int words, int seconds) {
        var introduction = new Profile.Introduction(" " + "word \n".repeat(words));
        assertThat(introduction.words()).isEqualTo(words);
        assertThat(introduction.seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hachyderm.io/@amara, Mastodon (hachyderm.io)",
        "https://hachyderm.io/@amara/, Mastodon (hachyderm.io)",
        "https://hachyderm.io/@amara/1234, hachyderm.io",
        "https://amara.example, amara.example",
        "https://WWW.Amara.Example/blog, amara.example",
        "https://m.facebook.com/amara, Facebook",
        "https://notlinkedin.com/in/amara, notlinkedin.com",
        "https://linkedin.com.evil.example/in/amara, linkedin.com.evil.example"
    })
    void a_link_is_called_by_the_site_it_leads_to(String url, String site) {
        assertThat(new Link(url).site()).isEqualTo(site);
    }

    private static String interests(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> "interest " + n).collect(Collectors.joining(", "));
    }

    private static String links(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(n -> "https://a" + n + ".example")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> problems(String... typed) {
        return form(typed).check().fields();
    }

    private static ProfileForm form(String... typed) {
        Map<String, String> all = new HashMap<>(Map.of("name", "Amara"));
        for (int i = 0; i < typed.length; i += 2) {
            all.put(typed[i], typed[i + 1]);
        }
        return new ProfileForm(
                all.get("name"),
                all.get("headline"),
                all.get("place"),
                all.get("introduction"),
                all.get("interests"),
                all.get("offers"),
                all.get("looksFor"),
                all.get("links"),
                all.get("discoverable"));
    }
}
