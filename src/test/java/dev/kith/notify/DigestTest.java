package dev.kith.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.Member;
import dev.kith.cards.NewPerson;
import dev.kith.demo.Cast;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class DigestTest {
    /** Seven in the morning in Lisbon, an hour before the usual one. */
    private static final Instant SEVEN = Instant.parse("2026-05-05T06:00:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private Encounters encounters;

    @Autowired
    private DigestRound round;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void beforeSeven() {
        clock.set(SEVEN);
    }

    @AfterEach
    void backToTheStart() {
        clock.release();
    }

    private Member whoMetSomeone(Cast who) {
        Member me = stage.member(who);
        clock.advance(Duration.ofDays(-1));
        encounters.met(
                me,
                EncounterId.next(),
                new NewPerson("Grace Mbeki", "", "grace@kith.example", "", "", null),
                Occasion.of("the long table", clock.instant()),
                "Photographer");
        clock.advance(Duration.ofDays(1));
        return me;
    }

    private void at(int hour) {
        clock.set(SEVEN.plus(Duration.ofHours(hour - 7)));
        boolean more = true;
        while (more) {
            more = round.look(clock.instant());
        }
        stage.deliver();
    }

    private int mails(Member member) {
        return stage.deliver().to(member.email()).size();
    }

    @Test
    void it_comes_once_at_the_members_own_hour() throws Exception {
        Member me = whoMetSomeone(Cast.AMARA);
        at(7);
        assertThat(mails(me)).isZero();
        at(8);
        at(9);
        assertThat(mails(me)).isEqualTo(1);
        assertThat(stage.deliver().text(me.email())).contains("Grace Mbeki").contains("Photographer");
    }

    @Test
    void there_is_none_when_there_is_nothing() {
        Member me = stage.member(Cast.JONAS);
        at(8);
        assertThat(mails(me)).isZero();
    }

    @Test
    void it_comes_again_the_next_day_while_something_is_due() {
        Member me = whoMetSomeone(Cast.MEI);
        at(8);
        at(8 + 24);
        assertThat(mails(me)).isEqualTo(2);
    }

    @Test
    void a_member_chooses_another_hour() {
        Member me = whoMetSomeone(Cast.TOMAS);
        stage.as(me).post("/settings/digest", "hour", "18", "wanted", "true").leadsTo("/settings/digest");
        at(9);
        assertThat(mails(me)).isZero();
        at(18);
        assertThat(mails(me)).isEqualTo(1);
    }

    @Test
    void an_hour_that_is_none_comes_back() {
        stage.as(stage.member(Cast.TOMAS))
                .post("/settings/digest", "hour", "25", "wanted", "true")
                .comesBack();
    }

    @Test
    void one_press_in_the_mail_program_ends_it() throws Exception {
        Member me = whoMetSomeone(Cast.PRIYA);
        at(8);
        var mail = stage.deliver().last(me.email());
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe", null).replaceAll("^<https?://[^/]+|>$", "");

        stage.visitor().postFromElsewhere(link).ok();
        at(8 + 24);
        assertThat(mails(me)).isEqualTo(1);
    }

    @Test
    void nobody_ends_it_for_someone_else() {
        Member me = whoMetSomeone(Cast.LUCA);
        stage.visitor()
                .postFromElsewhere("/digest/unsubscription?who=" + me.id() + "&key=guessed")
                .is(404);
        at(8);
        assertThat(mails(me)).isEqualTo(1);
    }
}
