package dev.kith.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.Topic;
import dev.kith.demo.Cast;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Ids;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Company;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of Give for those they are not for, with what nobody meant to send, empty, and in German. */
@KithTest
class StrangersTest {
    private static final String SAIL = "A mainsail of forty square metres, used.";

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Company company;

    private Member amara;
    private Member jonas;
    private Browser hers;
    private Browser his;
    private PersonId vera;
    private String opening;

    @BeforeEach
    void she_heard_of_a_sail() {
        clock.set(TestClock.START);
        company.rested();
        company.unshared();
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        hers = stage.here(amara);
        his = stage.here(jonas);
        vera = company.known(amara, "Vera Brandt", Topic.LOOKING_FOR, "A mainsail");
        opening = heard("me");
    }

    private String heard(String audience) {
        return hers.post("/openings", "text", SAIL, "audience", audience)
                .is(303)
                .location();
    }

    private String offer(PersonId person) {
        return opening + "/offers/" + person;
    }

    @Test
    void to_others_there_is_no_such_opening_whatever_they_send() {
        for (Browser other : List.of(his, stage.here(stage.host()))) {
            other.get(opening).is(404);
            other.post(offer(vera), "how", "own").is(404);
            other.post(offer(vera) + "/outcome", "how", "taken").is(404);
            other.post(opening + "/end").is(404);
            other.post(opening + "/end/deletion").is(404);
            other.post(opening + "/audience", "audience", "members").is(404);
            other.post(opening + "/interest", "message", "For me").is(404);
            other.post(opening + "/copies").is(404);
            other.post(opening + "/members/" + amara.id()).is(404);
            other.post(opening + "/interests/" + jonas.id() + "/gift").is(404);
        }
        assertThat(hers.get(opening).ok().page().select("form[action=" + opening + "/end]"))
                .as("nothing happened")
                .hasSize(1);
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        for (String page : List.of("/give", "/give/asks", "/give/openings", opening)) {
            assertThat(stage.visitor().get(page).is(303).location()).startsWith("/sign-in");
        }
    }

    @Test
    void an_opening_that_never_was_looks_like_one_of_someone_else() {
        String never = "/openings/" + Ids.next();
        assertThat(his.get(never).is(404).text())
                .isEqualTo(his.get(opening).is(404).text());
        hers.get("/openings/none").is(404);
    }

    @Test
    void someone_of_another_list_cannot_be_offered_it() {
        PersonId ida = company.guest(jonas, "Ida Stone");
        hers.post(offer(ida), "how", "own").is(404);
        his.post("/openings/" + Ids.next() + "/offers/" + ida).is(404);
        hers.get(opening).ok().saysNot("Ida");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lost", "TAKEN", "passed_on", "gone"})
    void what_came_of_it_is_one_of_three(String how) {
        hers.post(offer(vera), "how", "own").is(303);
        hers.post(offer(vera) + "/outcome", "how", how).is(404);
        hers.get(opening).ok().says("Offered on");
    }

    @Test
    void to_no_group_of_anothers_leads_an_address() {
        GroupId theirs = company.group(jonas, "Sailors");
        hers.get("/give/asks?group=" + theirs).is(404);
        hers.get("/give/openings?group=" + theirs).is(404);
        hers.get("/groups/" + theirs + "/board").is(404);
        hers.get("/give/asks?group=" + Ids.next()).is(404);
        hers.get("/give/asks?what=gossip").is(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/give/asks?after=x",
                "/give/asks?q=%20%20",
                "/give/asks?q=%25_%5C",
                "/give/openings?after=soon~later",
                "/give/openings?after=2026-03-10T09:00:00Z~none",
            })
    void an_address_that_someone_made_up_is_answered(String address) {
        hers.get(address).ok();
    }

    @Test
    void words_without_end_are_looked_for_by_their_beginning() {
        String words = "mainsail+".repeat(400);
        Answer page = hers.get("/give/asks?q=" + words).ok();
        assertThat(page.form("/give/asks").get("q")).hasSize(500);
        page.says("Vera Brandt");
    }

    @Test
    void a_text_from_outside_is_shown_and_not_run() {
        String nasty = "<script>alert(1)</script> & \"quotes\"";
        String page = hers.post("/openings", "text", nasty, "audience", "members")
                .is(303)
                .location();
        for (Browser reader : List.of(hers, his)) {
            Answer shown = reader.get(page).ok().says(nasty);
            assertThat(shown.page().select("main script")).isEmpty();
        }
        his.post(page + "/interest", "message", nasty).is(303);
        assertThat(hers.get(page).ok().says(nasty).page().select("main script")).isEmpty();
    }

    @Test
    void what_is_wanted_has_a_length_and_comes_back_as_it_was_typed() {
        String shared = heard("members");
        String words = "x".repeat(2001);
        Answer back = his.post(shared + "/interest", "message", words).comesBack();
        assertThat(back.form(shared + "/interest")).containsEntry("message", words);
        assertThat(stage.deliver().to(amara.email())).isEmpty();
        his.post(shared + "/interest", "message", "x".repeat(2000)).leadsTo(shared);
        his.get(shared).ok().says("knows that this is for you");
    }

    @Test
    void the_words_to_one_of_several_are_not_lost_when_they_are_too_long() {
        PersonId otto = company.known(amara, "Otto Lang", Topic.LOOKING_FOR, "A mainsail too");
        String words = "y".repeat(10_001);
        Answer back =
                hers.post(offer(otto), "message-" + otto, words, "how", "own").comesBack();
        assertThat(back.form(offer(otto))).containsEntry("message-" + otto, words);
        assertThat(back.form(offer(vera)).get("message-" + vera)).startsWith("Hello Vera");
        hers.post(offer(otto), "message-" + otto, " ", "how", "own").comesBack();
        hers.post(offer(otto), "message-" + otto, "y".repeat(10_000), "how", "own")
                .leadsTo(opening);
    }

    @Test
    void offered_in_ones_own_way_no_etiquette_is_asked_for() {
        hers.post(offer(vera), "message-" + vera, "Do you have a job for me at your company?", "how", "own")
                .leadsTo(opening);
    }

    @Test
    void an_end_pressed_twice_or_taken_back_twice_is_harmless() {
        for (int i = 0; i < 2; i++) {
            hers.post(opening + "/end").leadsTo("/give");
        }
        hers.get(opening).ok().says("not to be had any more");
        for (int i = 0; i < 2; i++) {
            hers.post(opening + "/end/deletion").leadsTo(opening);
        }
        hers.get(opening).ok().saysNot("not to be had any more");
    }

    @Test
    void over_it_can_still_be_looked_at_by_its_owner_and_offered_no_longer_by_others() {
        String shared = hers.post("/openings", "text", SAIL, "audience", "members", "until", "2026-03-10")
                .is(303)
                .location();
        clock.advance(Duration.ofDays(1));
        hers = stage.here(amara);
        his = stage.here(jonas);
        hers.get(shared).ok().says("not to be had any more");
        his.get(shared).ok().says("not to be had any more");
        his.post(shared + "/copies").is(404);
        his.post(shared + "/interest").is(404);
    }

    @Test
    void nothing_yet_is_a_calm_page_each_with_a_next_step() {
        Browser meis = stage.here(stage.member(Cast.MEI));
        meis.get("/give").ok().says("Heard of something?").saysNot("Pass it on 0");
        assertThat(meis.get("/give/openings").ok().page().select(".empty a").attr("href"))
                .isEqualTo("/give");
        GroupId quiet = company.group(amara, "Quiet");
        assertThat(hers.get("/groups/" + quiet + "/board")
                        .ok()
                        .page()
                        .select(".empty a")
                        .attr("href"))
                .isEqualTo("/give");
        hers.get("/give/asks?what=asks&group=" + quiet).ok();
    }

    @Test
    void it_speaks_german_to_who_reads_german() {
        company.speaks(amara, "de");
        hers = stage.here(amara);
        hers.get("/give").ok().says("Wen als Nächstes treffen").says("Weitergeben");
        hers.get("/give/asks").ok().says("Gesuche und Angebote");
        assertThat(hers.get(opening).ok().form(offer(vera)).get("message-" + vera))
                .startsWith("Hallo Vera");
        Answer back = hers.post("/openings", "text", "").comesBack();
        back.says("Bitte füll das aus.");
    }
}
