package dev.kith.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profile.Introduction;
import dev.kith.profiles.Profile.Link;
import dev.kith.profiles.Profiles.Distance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private static final Profile WHOLE = new Profile(
            AccountId.next(),
            "Amara Okafor",
            true,
            "Accountant",
            "I keep books.",
            "Lisbon, Portugal",
            List.of("hiking"),
            "Half an hour",
            "Small companies",
            List.of(new Link("https://kith.example")),
            true);

    @Test
    void what_has_no_audience_is_seen_by_every_member() {
        assertThat(Profiles.cut(WHOLE, Map.of(), Distance.MEMBER)).isEqualTo(WHOLE);
    }

    @Test
    void each_field_is_cut_to_its_own_audience() {
        for (Field field : Field.values()) {
            Profile cut = Profiles.cut(WHOLE, Map.of(field, Audience.NOBODY), Distance.TIE);
            assertThat(cut).as("%s hidden", field).isNotEqualTo(WHOLE);
            assertThat(cut.name()).isEqualTo(WHOLE.name());
        }
    }

    @Test
    void the_nearer_see_what_the_farther_see() {
        assertThat(Distance.MEMBER.sees(Audience.GROUPS)).isFalse();
        assertThat(Distance.GROUP.sees(Audience.GROUPS)).isTrue();
        assertThat(Distance.GROUP.sees(Audience.TIES)).isFalse();
        assertThat(Distance.TIE.sees(Audience.GROUPS)).isTrue();
        assertThat(Distance.TIE.sees(Audience.TIES)).isTrue();
        assertThat(Distance.TIE.sees(Audience.NOBODY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/amara, LinkedIn",
        "linkedin.com/in/amara, LinkedIn",
        "https://de.linkedin.com/in/amara, LinkedIn",
        "https://mastodon.social/@amara, Mastodon (mastodon.social)",
        "http://amara.example/about, amara.example",
        "https://github.com/amara, GitHub"
    })
    void a_link_is_called_by_its_site(String typed, String site) {
        assertThat(Link.of(typed).orElseThrow().site()).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://files.example/x",
                "mailto:amara@kith.example",
                "https://",
                "https://user:secret@bank.example",
                "not a link",
                "localhost"
            })
    void what_a_browser_should_not_follow_is_no_link(String typed) {
        assertThat(Link.of(typed)).isEmpty();
    }

    @Test
    void interests_stand_once_however_they_are_written() {
        assertThat(Profile.interests(" Board Games, hiking;Café\nboard games ,, CAFE"))
                .containsExactly("Board Games", "hiking", "Café");
    }

    @Test
    void half_a_minute_is_sixty_five_words() {
        assertThat(new Introduction("word ".repeat(65)).seconds()).isEqualTo(30);
        assertThat(new Introduction("word ".repeat(65)).words()).isEqualTo(65);
        assertThat(new Introduction("  ").words()).isZero();
        assertThat(new Introduction("").seconds()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "hp.com, hp.com",
        "db.de/reisen, db.de",
        "me.example, me.example",
        "pt.linkedin.com/in/amara, LinkedIn",
        "WWW.XING.COM/profile/x, XING",
        "x.com/amara, X",
        "https://codeberg.org:443/amara, Codeberg",
        "de.wikipedia.org/wiki/Kith, de.wikipedia.org"
    })
    void a_short_host_is_not_taken_for_a_language(String typed, String site) {
        assertThat(Link.of(typed).map(Link::site)).contains(site);
    }

    @ParameterizedTest
    @CsvSource({
        "TIE, true, true, true, false",
        "GROUP, true, true, false, false",
        "MEMBER, true, false, false, false",
        "APART, false, false, false, false"
    })
    void who_sees_what(Distance distance, boolean members, boolean groups, boolean ties, boolean nobody) {
        assertThat(distance.sees(Audience.MEMBERS)).isEqualTo(members);
        assertThat(distance.sees(Audience.GROUPS)).isEqualTo(groups);
        assertThat(distance.sees(Audience.TIES)).isEqualTo(ties);
        assertThat(distance.sees(Audience.NOBODY)).isEqualTo(nobody);
    }

    @Test
    void whom_someone_blocked_sees_the_name_alone_whatever_was_chosen() {
        var open = Arrays.stream(Field.values()).collect(Collectors.toMap(field -> field, field -> Audience.MEMBERS));
        assertThat(Profiles.cut(WHOLE, open, Distance.APART))
                .isEqualTo(
                        new Profile(WHOLE.id(), WHOLE.name(), false, "", "", "", List.of(), "", "", List.of(), true));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void an_audience_is_found_again_by_its_key_and_by_nothing_else(Audience audience) {
        assertThat(Audience.of(audience.key())).contains(audience);
        assertThat(Audience.of(audience.name())).isEmpty();
    }
}
