package dev.kith.circles;

import dev.kith.accounts.Member;
import dev.kith.encounters.EncounterId;
import dev.kith.encounters.Encounters;
import dev.kith.encounters.Occasion;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import dev.kith.testing.Answer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members who meet, tell of themselves, and hide. */
public final class Neighbours {
    private final Encounters encounters;
    private final Profiles profiles;
    private final Clock clock;
    private final JdbcClient db;

    public Neighbours(ApplicationContext program) {
        encounters = program.getBean(Encounters.class);
        profiles = program.getBean(Profiles.class);
        clock = program.getBean(Clock.class);
        db = program.getBean(JdbcClient.class);
    }

    /** Both said that they met. */
    public EncounterId tie(Member one, Member other) {
        EncounterId met = encounters.met(one, other.id(), Occasion.of("Stairs", clock.instant()), "");
        encounters.confirm(other, met, "");
        return met;
    }

    public void withdraw(Member one, EncounterId met) {
        encounters.withdraw(one, met);
    }

    public void tells(Member member, List<String> interests, String offers, String seeks) {
        Profile p = profiles.mine(member);
        profiles.tell(
                member,
                new Profile(
                        p.id(),
                        p.name(),
                        p.photo(),
                        p.headline(),
                        p.introduction(),
                        p.place(),
                        interests,
                        offers,
                        seeks,
                        p.links(),
                        p.discoverable()));
    }

    public void hides(Member member) {
        Profile p = profiles.mine(member);
        profiles.tell(
                member,
                new Profile(
                        p.id(),
                        p.name(),
                        p.photo(),
                        p.headline(),
                        p.introduction(),
                        p.place(),
                        p.interests(),
                        p.offers(),
                        p.looksFor(),
                        p.links(),
                        false));
    }

    public void leaves(Member member) {
        db.sql("delete from account where id = ?").param(member.id().value()).update();
    }

    /** A page's content without what is drawn by lot for each form. */
    public static String bare(Answer page) {
        var main = page.ok().page().selectFirst("main");
        main.select("input[name=_csrf]").remove();
        return main.outerHtml();
    }
}
