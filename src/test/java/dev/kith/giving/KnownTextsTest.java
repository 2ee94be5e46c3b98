package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.matching.Text;
import dev.kith.moments.Moment;
import dev.kith.people.Merges;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profile.Field;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which words an opening is held against: all that the owner noted of someone, and what that one tells everyone. */
@KithTest
class KnownTextsTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Profiles profiles;

    @Autowired
    private KnownRows rows;

    @Autowired
    private KnownPeople known;

    @Autowired
    private JdbcClient db;

    private Member amara;
    private PersonId vera;

    @BeforeEach
    void she_knows_vera() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        vera = company.known(amara, "Vera Brandt", Topic.SKILLS, "Restores harmoniums");
    }

    private List<Text> texts(PersonId person) {
        return rows.texts(amara.id(), List.of(person.value())).getOrDefault(person.value(), List.of());
    }

    private List<String> labels(PersonId person) {
        return texts(person).stream()
                .filter(text -> !text.words().isEmpty())
                .map(Text::label)
                .sorted()
                .toList();
    }

    private void happened(Moment.Kind kind, String text) {
        clock.advance(Duration.ofMinutes(1));
        people.moment(amara.id(), vera, Moment.of(kind, clock.instant(), text));
    }

    private void tell(Member who, String headline, String offers, String looksFor) {
        profiles.tell(
                who,
                new Profile(
                        who.id(), who.name(), false, headline, "", "", List.of(), offers, looksFor, List.of(), true));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void whatever_is_noted_of_someone_is_known_under_its_label(Topic topic) {
        people.change(amara.id(), vera, card -> card.adding(topic, "Something of theirs"));
        assertThat(texts(vera)).anySatisfy(text -> {
            assertThat(text.label()).isEqualTo(topic.key());
            assertThat(text.words()).contains("Something of theirs");
        });
    }

    @Test
    void title_and_company_are_one_text_and_a_place_and_tags_are_known_too() {
        db.sql("""
                        update person set title = 'Joiner', company = 'Loom', place = 'Porto', tags = array['sauna', 'chess']
                        where owner_id = ? and id = ?
                        """).params(amara.id().value(), vera.value()).update();
        assertThat(texts(vera))
                .extracting(text -> text.label() + ": " + text.words())
                .contains("title: Joiner, Loom", "place: Porto", "tags: sauna, chess");
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.Kind.class,
            names = {"MET", "NOTE", "CALL", "COFFEE", "OTHER"})
    void what_was_said_and_noted_is_known(Moment.Kind kind) {
        happened(kind, "Talked about sails");
        assertThat(labels(vera)).contains("moment");
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.Kind.class,
            names = {"MAIL", "MESSAGE", "GIFT"})
    void what_i_wrote_or_gave_says_nothing_of_them(Moment.Kind kind) {
        happened(kind, "Talked about sails");
        assertThat(labels(vera)).doesNotContain("moment");
    }

    @Test
    void of_what_happened_the_last_twenty_count() {
        for (int i = 1; i <= 22; i++) {
            happened(Moment.Kind.NOTE, "Note %02d".formatted(i));
        }
        List<String> moments = texts(vera).stream()
                .filter(text -> text.label().equals("moment"))
                .map(Text::words)
                .sorted()
                .toList();
        assertThat(moments).hasSize(20).startsWith("Note 03").endsWith("Note 22");
    }

    @Test
    void someone_left_out_or_forgotten_has_no_texts() {
        known.leaveOut(amara.id(), vera);
        assertThat(texts(vera)).isEmpty();
        known.takeIn(amara.id(), vera);
        people.forget(amara.id(), vera);
        assertThat(texts(vera)).isEmpty();
        people.restore(amara.id(), vera);
        assertThat(labels(vera)).containsExactly("skills");
    }

    @Test
    void a_member_of_the_list_is_known_by_what_they_tell_everyone() {
        Member jonas = stage.member(Cast.JONAS);
        PersonId his = company.tie(amara, jonas);
        tell(jonas, "Builds boats", "Caulking", "A mooring");
        assertThat(labels(his)).contains("looking-for", "skills", "title");
        for (Field field : List.of(Field.HEADLINE, Field.OFFERS, Field.LOOKS_FOR)) {
            profiles.choose(jonas, Map.of(field, Profile.Audience.TIES));
        }
        assertThat(labels(his))
                .as("what is for some alone is in no ranking")
                .doesNotContain("looking-for", "skills", "title");
    }

    @Test
    void another_members_notes_of_the_same_one_are_theirs() {
        Member jonas = stage.member(Cast.JONAS);
        company.known(jonas, "Vera Brandt", Topic.FUN, "Sails at night");
        assertThat(labels(vera)).containsExactly("skills");
        assertThat(rows.texts(jonas.id(), List.of(vera.value()))).isEmpty();
    }

    @Test
    void what_is_merged_into_someone_is_known_of_them() {
        PersonId again = company.known(amara, "V. Brandt", Topic.FUN, "Sails at night");
        UUID merge = merges.merge(amara.id(), vera, again).orElseThrow();
        assertThat(known.rank(amara.id(), "sails", 5))
                .extracting(match -> match.item().toString())
                .containsExactly(vera.toString());
        merges.undo(amara.id(), merge);
        assertThat(known.rank(amara.id(), "sails", 5))
                .extracting(match -> match.item().toString())
                .containsExactly(again.toString());
    }
}
