package dev.kith.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling.What;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.groups.GroupId;
import dev.kith.introductions.Trio;
import dev.kith.kernel.Ids;
import dev.kith.people.People;
import dev.kith.profiles.Blocks;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profile.Audience;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who finds what Mei looks for: Amara is tied to her, Noah in a group with her, Jonas neither. */
@KithTest
class TellingsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private Tellings tellings;

    private Member mei;
    private Member amara;
    private Member noah;
    private Member jonas;
    private GroupId group;
    private String word;

    @BeforeEach
    void a_tie_a_fellow_and_a_stranger() {
        clock.set(TestClock.START);
        mei = stage.member(Cast.MEI);
        amara = stage.member(Cast.AMARA);
        noah = stage.member(Cast.NOAH);
        jonas = stage.member(Cast.JONAS);
        Trio.tie(encounters, people, clock, amara, mei);
        Browser meis = stage.as(mei);
        String path = meis.post("/groups", "name", "Brass", "summary", "We blow.", "joining", "open")
                .is(303)
                .location();
        stage.as(noah).post(path + "/membership").is(303);
        group = GroupId.of(path.substring(path.lastIndexOf('/') + 1));
        word = "zither" + Ids.next().toString().replaceAll("[^a-f]", "");
        tell(mei, "A " + word + " teacher", "Lessons on the " + word, true);
    }

    private void tell(Member who, String looksFor, String offers, boolean discoverable) {
        profiles.tell(
                who,
                new Profile(
                        who.id(), who.name(), false, "", "", "", List.of(), offers, looksFor, List.of(), discoverable));
    }

    private List<AccountId> found(Member reader, What what, @Nullable GroupId within) {
        return tellings.fitting(reader, what, word, within, 20).stream()
                .map(Telling::member)
                .toList();
    }

    private boolean finds(Member reader) {
        List<AccountId> byWords = found(reader, What.ASKS, null);
        assertThat(tellings.of(reader, What.ASKS, mei.id(), null).isPresent())
                .as("by name as by words")
                .isEqualTo(!byWords.isEmpty());
        return !byWords.isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBERS, true,  true,  true",
        "GROUPS,  true,  true,  false",
        "TIES,    true,  false, false",
        "NOBODY,  false, false, false",
    })
    void whom_it_is_told_finds_it(Audience audience, boolean tie, boolean fellow, boolean stranger) {
        profiles.choose(mei, Map.of(Field.LOOKS_FOR, audience));
        assertThat(finds(amara)).as("a tie").isEqualTo(tie);
        assertThat(finds(noah)).as("of the same group").isEqualTo(fellow);
        assertThat(finds(jonas)).as("neither").isEqualTo(stranger);
        assertThat(found(jonas, What.OFFERS, null))
                .as("offers are another choice")
                .containsExactly(mei.id());
    }

    @Test
    void nobody_finds_themselves() {
        assertThat(found(mei, What.ASKS, null)).isEmpty();
        assertThat(tellings.of(mei, What.ASKS, mei.id(), null)).isEmpty();
    }

    @Test
    void who_does_not_want_to_be_found_is_found_by_nobody_from_then_on() {
        assertThat(finds(amara)).isTrue();
        tell(mei, "A " + word + " teacher", "", false);
        assertThat(finds(amara)).isFalse();
        assertThat(finds(noah)).isFalse();
        tell(mei, "A " + word + " teacher", "", true);
        assertThat(finds(noah)).isTrue();
    }

    @Test
    void a_block_of_either_side_hides_both_from_each_other() {
        tell(jonas, "A " + word + " of my own", "", true);
        blocks.block(mei, jonas.id());
        assertThat(finds(jonas)).isFalse();
        assertThat(found(mei, What.ASKS, null)).isEmpty();
        assertThat(finds(noah)).isTrue();
        blocks.unblock(mei, jonas.id());
        assertThat(finds(jonas)).isTrue();
    }

    @Test
    void a_group_narrows_to_its_members_and_only_for_its_members() {
        assertThat(found(noah, What.ASKS, group)).containsExactly(mei.id());
        assertThat(found(jonas, What.ASKS, group)).isEmpty();
        assertThat(found(amara, What.ASKS, group))
                .as("a tie that is not of the group")
                .isEmpty();
        tell(jonas, "A " + word, "", true);
        assertThat(found(noah, What.ASKS, group)).containsExactly(mei.id());
    }

    @Test
    void what_is_changed_is_found_by_the_new_words_at_once() {
        assertThat(finds(jonas)).isTrue();
        tell(mei, "A quiet room", "", true);
        assertThat(found(jonas, What.ASKS, null)).isEmpty();
        assertThat(found(jonas, What.OFFERS, null)).isEmpty();
        tell(mei, "", "Any " + word, true);
        assertThat(found(jonas, What.OFFERS, null)).containsExactly(mei.id());
        assertThat(found(jonas, What.ASKS, null)).isEmpty();
    }

    @Test
    void who_leaves_is_found_no_more() {
        accounts.erase(mei);
        assertThat(found(jonas, What.ASKS, null)).isEmpty();
    }

    @Test
    void the_reason_quotes_what_its_reader_sees() {
        Telling telling = tellings.fitting(jonas, What.ASKS, word, null, 1).getFirst();
        assertThat(telling.text()).isEqualTo("A " + word + " teacher");
        assertThat(telling.why().toString()).contains(word).doesNotContain("Lessons");
        assertThat(telling.fit()).isPositive();
        assertThat(telling.firstName()).isEqualTo(mei.name().split(" ")[0]);
    }

    @Test
    void without_words_all_come_by_name_a_page_at_a_time() {
        for (Cast one : List.of(Cast.PRIYA, Cast.TOMAS, Cast.ZAINAB)) {
            Member member = stage.member(one);
            stage.as(member).post("/groups/" + group + "/membership").is(303);
            tell(member, "Another " + word, "", true);
        }
        List<String> all = names(tellings.all(noah, What.ASKS, group, null, 50));
        assertThat(all).hasSize(4).isSorted();
        List<String> paged = new ArrayList<>();
        List<Telling> page = tellings.all(noah, What.ASKS, group, null, 3);
        while (!page.isEmpty()) {
            paged.addAll(names(page));
            page = tellings.all(noah, What.ASKS, group, page.getLast().member(), 3);
        }
        assertThat(paged).isEqualTo(all);
    }

    private static List<String> names(List<Telling> tellings) {
        return tellings.stream().map(Telling::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"asks,ASKS", "offers,OFFERS", "moons,", "ASKS,", "'',"})
    void its_name_in_an_address_is_known(String key, @Nullable What what) {
        assertThat(What.of(key).orElse(null)).isEqualTo(what);
    }
}
