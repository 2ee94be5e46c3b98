package dev.kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.kith.Players.Who;
import dev.kith.accounts.Accounts;
import dev.kith.testing.KithTest;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The download of all that is mine. */
@KithTest
class TakingAlongTest {
    @Autowired
    private Stage stage;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TestClock clock;

    private String kept = "";

    @Test
    void it_holds_what_each_folder_keeps() {
        clock.set(TestClock.START);
        var players = new Players(stage, accounts);
        var mine = players.the(Who.RIGHTFUL).browser();
        var scene = new Scene(stage, db, players);
        scene.fill("{moment} {followup} {view} {encounter} {introduction} {thanks} {referral}");
        mine.post(scene.fill("/people/{person}/cadence"), "weeks", "4").is(303);
        mine.post(scene.fill("/people/{person}/trust")).is(303);
        mine.post(scene.fill("/people/{person}/pauses/sleeping")).is(303);
        String event = scene.fill("/events/{event}");
        mine.post(event + "/rsvp").leadsTo(event);
        mine.post(event + "/guests", "name", "Bea").leadsTo(event);

        kept = mine.get("/settings/download").ok().body();
        String name = Scene.SECRET + " Adams";
        holds("$.people.list[*].name", name);
        holds("$.people.ways[*].value", "zebra@elsewhere.example");
        holds("$.people.timeline[*].text", Scene.SECRET);
        holds("$.people.views[*].name", Scene.SECRET);
        holds("$.followUps.steps[*].what", Scene.SECRET);
        holds("$.circles.trusted[*].person", name);
        holds("$.circles.notNow[*].person", name);
        holds("$.followUps.cadences[*].person", name);
        holds("$.encounters[*].note", Scene.SECRET);
        holds("$.introductions.begun[*].why", "Weaving");
        holds("$.gifts.noted[*].what", Scene.SECRET);
        holds("$.gifts.thanksSaid[*].text", Scene.SECRET);
        holds("$.referrals[*].name", "Brook");
        holds("$.groups[*].role", "organizer");
        holds("$.events[*].answer", "going");
        holds("$.events[*].guests", "Bea");
    }

    private void holds(String path, Object value) {
        List<Object> all = JsonPath.read(kept, path);
        assertThat(all).as(path).contains(value);
    }
}
