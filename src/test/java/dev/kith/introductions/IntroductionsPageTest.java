package dev.kith.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.followups.FollowUp;
import dev.kith.followups.FollowUps;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.testing.Browser;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import dev.kith.testing.TestMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amara knows Jonas and Priya; they do not know each other. */
@KithTest
class IntroductionsPageTest {
    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private Encounters encounters;

    @Autowired
    private People people;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Introductions introductions;

    @Autowired
    private Asks asks;

    private Member amara;
    private Member jonas;
    private Member priya;
    private Browser hers;
    private Browser jonasIn;
    private Browser priyaIn;
    private PersonId toJonas;
    private PersonId toPriya;

    @BeforeEach
    void she_knows_both() {
        clock.set(TestClock.START);
        amara = stage.member(Cast.AMARA);
        jonas = stage.member(Cast.JONAS);
        priya = stage.member(Cast.PRIYA);
        hers = stage.as(amara);
        jonasIn = stage.as(jonas);
        priyaIn = stage.as(priya);
        toJonas = Trio.tie(encounters, people, clock, amara, jonas);
        toPriya = Trio.tie(encounters, people, clock, amara, priya);
    }

    private String asked() {
        return Trio.introduce(hers, toJonas, toPriya);
    }

    private List<FollowUp> steps(Member member, PersonId person) {
        return followUps.open(member, person);
    }

    @Test
    void from_a_persons_page_it_takes_a_choice_and_a_press() {
        String choice = hers.get("/people/" + toJonas)
                .ok()
                .page()
                .select("a:contains(Introduce to)")
                .attr("href");
        String form = hers.get(choice)
                .ok()
                .page()
                .select("a.row__link:contains(" + priya.name() + ")")
                .attr("href");
        var filled = hers.get(form).ok().form("/people/" + toJonas + "/introductions");
        assertThat(filled.get("one")).as("a draft").isNotEmpty();
        assertThat(filled.get("other")).isNotEmpty();
        hers.post(
                        "/people/" + toJonas + "/introductions",
                        filled.entrySet().stream()
                                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                                .toArray(String[]::new))
                .is(303);
        assertThat(asks.waiting(jonas)).hasSize(1);
    }

    @Test
    void the_other_one_is_found_by_words_and_never_is_the_same_one() {
        String choice = "/people/" + toJonas + "/introductions/new";
        assertThat(hers.get(choice + "?q=" + priya.name().split(" ")[0]).ok().texts("a.row__link"))
                .containsExactly(priya.name());
        hers.get(choice + "?q=nothinglikethis").ok().says("Nobody on your list fits");
        hers.get(choice + "?q=" + jonas.name().split(" ")[0]).ok().says("Nobody on your list fits");
        hers.get(choice + "?to=" + toJonas).is(404);
        hers.get(choice + "?to=none").is(404);
    }

    @Test
    void a_draft_says_what_the_other_one_does_and_not_their_name() {
        hers.post("/people/" + toPriya, "name", priya.name(), "title", "Baker", "company", "Forno")
                .is(303);
        assertThat(hers.get("/people/" + toJonas + "/introductions/new?to=" + toPriya)
                        .ok()
                        .form("/people/" + toJonas + "/introductions")
                        .get("one"))
                .contains("Baker, Forno")
                .doesNotContain(priya.name().split(" ")[0]);
    }

    @Test
    void a_draft_says_nothing_of_someone_who_is_kept_to_oneself() {
        hers.post("/people/" + toPriya, "name", priya.name(), "title", "Baker", "company", "Forno")
                .is(303);
        hers.post("/people/" + toPriya + "/discretion").is(303);
        hers.get("/people/" + toJonas + "/introductions/new?to=" + toPriya).ok().saysNot("Forno");
    }

    @Test
    void each_is_asked_alone_with_the_words_that_were_written_to_them() {
        String page = asked();
        TestMail mail = stage.deliver();
        assertThat(mail.text(jonas.email()))
                .contains(amara.name(), priya.name(), Trio.TO_ONE)
                .doesNotContain(Trio.TO_OTHER, priya.email());
        assertThat(mail.text(priya.email()))
                .contains(jonas.name(), Trio.TO_OTHER)
                .doesNotContain(Trio.TO_ONE, jonas.email());
        assertThat(mail.link(jonas.email())).isEqualTo(page);

        jonasIn.get("/").ok().says("Waits for your answer").says(Trio.TO_ONE);
        jonasIn.get(page).ok().says(priya.name()).saysNot(priya.email()).saysNot(Trio.TO_OTHER);
        hers.get(page).ok().says("Both are asked").says(Trio.TO_ONE).says(Trio.TO_OTHER);
        hers.get("/introductions").ok().says("You brought together");
        hers.get("/people/" + toPriya).ok().says("Both are asked");
    }

    @Test
    void both_agree_and_each_has_the_other_and_the_connector_one_mail() {
        String page = asked();
        stage.deliver();
        Trio.agree(jonasIn, page);
        jonasIn.get(page).ok().says("You agreed").saysNot(priya.email());
        jonasIn.get("/").ok().saysNot("Waits for your answer");
        hers.get(page).ok().says("Both are asked");
        int before = stage.deliver().to(amara.email()).size();

        Trio.agree(priyaIn, page);
        TestMail mail = stage.deliver();
        assertThat(mail.text(jonas.email())).contains(priya.name(), priya.email(), Trio.TO_ONE);
        assertThat(mail.text(priya.email())).contains(jonas.name(), jonas.email(), Trio.TO_OTHER);
        assertThat(mail.to(amara.email())).hasSize(before + 1);
        assertThat(mail.text(amara.email()))
                .contains(jonas.name(), priya.name())
                .doesNotContain(jonas.email(), priya.email());
        hers.get(page).ok().says("Introduced");
        jonasIn.get(page).ok().says(priya.email());
    }

    @Test
    void an_answer_to_the_mail_goes_to_the_other_one() throws Exception {
        String page = asked();
        Trio.agree(jonasIn, page);
        Trio.agree(priyaIn, page);
        assertThat(stage.deliver().last(jonas.email()).getReplyTo()[0]).hasToString(priya.email());
    }

    @Test
    void members_have_each_other_on_their_lists_with_a_letter_ready_and_a_thanks() {
        String page = asked();
        Trio.agree(jonasIn, page);
        Trio.agree(priyaIn, page);
        PersonId priyaInHis = people.ofMember(jonas, priya.id()).orElseThrow();
        Person person = people.find(jonas, priyaInHis).orElseThrow();
        assertThat(person.email()).isEqualTo(priya.email());
        assertThat(person.metWhere()).contains(amara.name());
        assertThat(steps(jonas, priyaInHis)).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo("Write to " + priya.name());
            assertThat(step.text()).contains(amara.name(), priya.name().split(" ")[0]);
            assertThat(step.reach()).isTrue();
        });
        PersonId amaraInHis = people.ofMember(jonas, amara.id()).orElseThrow();
        assertThat(steps(jonas, amaraInHis).stream().map(FollowUp::what))
                .anyMatch(what -> what.startsWith("Thank " + amara.name().split(" ")[0]));
        assertThat(people.ofMember(priya, jonas.id())).isPresent();
    }

    @Test
    void answers_that_come_at_the_same_moment_make_it_once() throws Exception {
        String page = asked();
        stage.deliver();
        IntroductionId id = IntroductionId.of(page.split("/")[2]);
        Ask his = asks.find(jonas, id).orElseThrow();
        Ask hersToo = asks.find(priya, id).orElseThrow();
        int before = stage.deliver().to(amara.email()).size();
        try (var two = Executors.newFixedThreadPool(4)) {
            var start = new CyclicBarrier(4);
            List<Future<Boolean>> answers = List.of(his, hersToo, his, hersToo).stream()
                    .map(ask -> two.submit(() -> {
                        start.await();
                        return asks.answer(ask, true);
                    }))
                    .toList();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(stage.deliver().to(amara.email())).hasSize(before + 1);
        assertThat(steps(jonas, people.ofMember(jonas, priya.id()).orElseThrow()))
                .hasSize(1);
    }

    @Test
    void a_form_sent_twice_asks_once_and_the_same_two_are_never_asked_again() {
        var form = IntroductionId.next();
        String page = Trio.send(hers, toJonas, toPriya, form).is(303).location();
        Trio.send(hers, toJonas, toPriya, form).leadsTo(page);
        Trio.send(hers, toPriya, toJonas, IntroductionId.next()).comesBack().says("Nobody is asked twice");
        assertThat(stage.deliver().to(jonas.email()).stream()
                        .filter(mail -> subject(mail).contains("introduce")))
                .hasSize(1);
        hers.get("/people/" + toPriya + "/introductions/new?to=" + toJonas).leadsTo(page);
        clock.advance(Duration.ofDays(90));
        Trio.send(stage.as(amara), toJonas, toPriya, IntroductionId.next()).comesBack();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void five_a_week_are_enough() {
        for (int i = 0; i < 5; i++) {
            Trio.introduce(hers, toJonas, Trio.guest(people, amara, "Vera " + i, Stage.freshEmail("vera")));
        }
        Trio.send(hers, toJonas, toPriya, IntroductionId.next())
                .comesBack()
                .says("enough introductions")
                .says(Trio.TO_ONE);
        assertThat(introductions.of(amara)).hasSize(5);
        clock.advance(Duration.ofDays(7));
        Trio.introduce(hers, toJonas, toPriya);
    }

    @Test
    void someone_whom_kith_cannot_reach_is_not_asked() {
        PersonId vera = Trio.guest(people, amara, "Vera Brandt", "");
        hers.get("/people/" + toJonas + "/introductions/new?to=" + vera).ok().says("cannot ask Vera");
        Trio.send(hers, toJonas, vera, IntroductionId.next()).is(422);
        assertThat(asks.waiting(jonas)).isEmpty();
    }

    @Test
    void two_entries_with_one_address_are_not_introduced_to_each_other() {
        String address = Stage.freshEmail("vera");
        PersonId vera = Trio.guest(people, amara, "Vera Brandt", address);
        PersonId again = Trio.guest(people, amara, "V. Brandt", address.toUpperCase(Locale.ROOT));
        Trio.send(hers, vera, again, IntroductionId.next()).comesBack().says("the same person");
        Trio.send(hers, vera, vera, IntroductionId.next()).is(422);
    }

    @Test
    void what_became_of_it_reaches_the_connector_and_thanks_go_out_once() {
        String page = asked();
        Trio.agree(jonasIn, page);
        Trio.agree(priyaIn, page);
        jonasIn.post(page + "/words", "met", "true", "thanks", "You have an eye", "outcome", "We bake on Fridays")
                .leadsTo(page);
        TestMail mail = stage.deliver();
        assertThat(mail.text(amara.email())).contains(jonas.name(), priya.name(), "You have an eye");
        int mails = mail.to(amara.email()).size();
        hers.get(page).ok().says("We bake on Fridays").says("You have an eye").says(jonas.name() + ": we met");
        jonasIn.get(page).ok().says("You met").says("We bake on Fridays");
        priyaIn.get(page).ok().saysNot("We bake on Fridays").saysNot("You have an eye");

        jonasIn.post(page + "/words", "thanks", "Once more", "outcome", "We opened a shop")
                .leadsTo(page);
        assertThat(stage.deliver().to(amara.email())).hasSize(mails);
        hers.get(page).ok().says("We opened a shop").saysNot("We bake on Fridays");
    }

    @Test
    void words_before_it_is_made_say_nothing() {
        String page = asked();
        jonasIn.post(page + "/words", "thanks", "Too early").leadsTo(page);
        hers.get(page).ok().saysNot("Too early");
    }

    @Test
    void too_long_words_come_back() {
        String page = asked();
        Trio.agree(jonasIn, page);
        Trio.agree(priyaIn, page);
        assertThat(jonasIn.post(page + "/words", "thanks", "x".repeat(501), "outcome", "Kept")
                        .comesBack()
                        .form(page + "/words"))
                .containsEntry("outcome", "Kept");
    }

    @Test
    void an_account_that_goes_takes_its_introductions_along() {
        String page = asked();
        priyaIn.post("/settings/leaving", "password", Stage.PASSWORD).is(303);
        jonasIn.get(page).is(404);
        hers.get(page).is(404);
        hers.get("/introductions").ok().saysNot(jonas.name());
    }

    @Test
    void two_entries_that_become_one_keep_their_introduction() {
        PersonId again = Trio.guest(people, amara, jonas.name(), "");
        String page = asked();
        hers.post("/people/merges", "kept", again.toString(), "gone", toJonas.toString())
                .is(303);
        hers.get("/people/" + again).ok().says("Both are asked");
        hers.get(page).ok();
    }

    @Test
    void what_is_mine_is_in_the_download_and_no_answer_of_others() {
        String page = asked();
        Trio.refuse(jonasIn, page);
        assertThat(hers.get("/settings/download").ok().body())
                .contains(Trio.TO_ONE)
                .doesNotContain("\"agreed\"");
        assertThat(jonasIn.get("/settings/download").ok().body())
                .contains(Trio.TO_ONE)
                .doesNotContain(Trio.TO_OTHER);
    }
}
