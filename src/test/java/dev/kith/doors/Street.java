package dev.kith.doors;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.Trio;
import dev.kith.kernel.Ids;
import dev.kith.people.People;
import dev.kith.people.PersonId;
import dev.kith.testing.Answer;
import dev.kith.testing.Browser;
import dev.kith.testing.Stage;
import dev.kith.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jonas knows Amara, who knows Priya, who knows Mei. Each call builds a street of its own, with words that nobody else
 * uses.
 */
final class Street {
    private final Stage stage;
    private final Encounters encounters;
    private final People people;
    private final TestClock clock;
    private final JdbcClient db;

    Street(Stage stage, Encounters encounters, People people, TestClock clock, JdbcClient db) {
        this.stage = stage;
        this.encounters = encounters;
        this.people = people;
        this.clock = clock;
        this.db = db;
    }

    /** @param skill a word of Priya's own */
    record Houses(Member jonas, Member amara, Member priya, Member mei, String skill) {}

    Houses built() {
        return built(true);
    }

    /** The same, but Amara and Priya never met. */
    Houses builtWithout() {
        return built(false);
    }

    private Houses built(boolean met) {
        clock.set(TestClock.START);
        Member jonas = stage.member(Cast.JONAS);
        Member amara = stage.member(Cast.AMARA);
        Member priya = stage.member(Cast.PRIYA);
        Member mei = stage.member(Cast.MEI);
        String skill = word("weaver");
        tell(priya, "offers", skill);
        tell(mei, "offers", skill + "s");
        tie(jonas, amara);
        if (met) {
            tie(amara, priya);
        }
        tie(priya, mei);
        return new Houses(jonas, amara, priya, mei, skill);
    }

    /** One that no other test uses. */
    static String word(String start) {
        return start
                + Ids.next()
                        .toString()
                        .replace("-", "")
                        .replaceAll("[0-9]", "x")
                        .substring(20);
    }

    /** Gives the other in the list of the first. */
    PersonId tie(Member one, Member other) {
        return Trio.tie(encounters, people, clock, one, other);
    }

    /** What everyone may know of them: columns and values in turn. */
    void tell(Member member, String... told) {
        for (int i = 0; i < told.length; i += 2) {
            String value = told[i].equals("interests") ? "array[:value]" : ":value";
            db.sql("update account set " + told[i] + " = " + value + " where id = :id")
                    .param("value", told[i + 1])
                    .param("id", member.id().value())
                    .update();
        }
    }

    /** From now on nobody finds them. */
    void hide(Member member) {
        db.sql("insert into undiscoverable (account_id, since) values (?, now())")
                .param(member.id().value())
                .update();
    }

    void show(Member member) {
        db.sql("delete from undiscoverable where account_id = ?")
                .param(member.id().value())
                .update();
    }

    /** The asker's browser wishes for it. */
    static Answer wish(Browser asker, Member connector, WishId form, String... more) {
        String[] all = new String[8 + more.length];
        String[] usual = {
            "form",
            form.toString(),
            "to",
            connector.id().toString(),
            "about",
            "A weaver",
            "note",
            "I have a loom to give away"
        };
        System.arraycopy(usual, 0, all, 0, 8);
        System.arraycopy(more, 0, all, 8, more.length);
        return asker.post("/introductions/wishes", all);
    }
}
