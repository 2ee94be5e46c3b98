package dev.kith;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.testing.Browser;
import dev.kith.testing.Stage;
import java.util.EnumMap;
import java.util.Map;

/** Those who try the routes, each with a browser; who they are to {@link Scene} is what the tables say. */
final class Players implements AutoCloseable {
    private final Stage stage;
    private final Accounts accounts;
    private final Map<Who, Player> here = new EnumMap<>(Who.class);

    Players(Stage stage, Accounts accounts) {
        this.stage = stage;
        this.accounts = accounts;
    }

    enum Who {
        NOBODY,
        STRANGER,
        MEMBER,
        OTHER,
        RIGHTFUL,
        HOST;

        static Who of(char letter) {
            return values()["nsmorh".indexOf(letter)];
        }
    }

    record Player(Member member, Browser browser) {
        String id() {
            return member.id().toString();
        }
    }

    Player the(Who who) {
        return here.computeIfAbsent(who, this::enter);
    }

    /** Someone else takes the part. */
    void leave(Who who) {
        here.remove(who);
    }

    private Player enter(Who who) {
        if (who == Who.NOBODY) {
            return new Player(stage.host(), stage.visitor());
        }
        Member member = stage.member(Cast.values()[who.ordinal()]);
        if (who == Who.HOST) {
            accounts.makeHost(stage.host(), member.email());
        }
        Browser browser = stage.as(member);
        if (who == Who.OTHER) {
            browser.post("/groups", "name", "Another circle", "summary", "Hi.", "joining", "open")
                    .is(303);
        }
        return new Player(member, browser);
    }

    @Override
    public void close() {
        Player host = here.get(Who.HOST);
        if (host != null) {
            accounts.erase(host.member());
        }
    }
}
