package dev.kith.demo;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Community;
import dev.kith.accounts.FirstRun;
import dev.kith.accounts.Member;
import dev.kith.accounts.NewAccount;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.places.City;
import dev.kith.places.Places;
import dev.kith.profiles.Profile;
import dev.kith.profiles.Profiles;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Brings the cast to town: accounts with profiles, and the groups they belong to. */
@Component
class Town {
    static final String PASSWORD = "a quiet evening";
    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private final Accounts accounts;
    private final Profiles profiles;
    private final FirstRun firstRun;
    private final Groups groups;
    private final Places places;

    Town(Accounts accounts, Profiles profiles, FirstRun firstRun, Groups groups, Places places) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.firstRun = firstRun;
        this.groups = groups;
        this.places = places;
    }

    record People(Map<Cast, Member> members, Map<Circle, GroupId> groups) {
        Member member(Cast who) {
            return Objects.requireNonNull(members.get(who));
        }

        GroupId group(Circle circle) {
            return Objects.requireNonNull(groups.get(circle));
        }

        List<Cast> of(Circle circle) {
            return members.keySet().stream().filter(circle::suits).toList();
        }
    }

    People settle() {
        Map<Cast, Member> members = new EnumMap<>(Cast.class);
        for (Cast who : Cast.values()) {
            if (who != Cast.GRACE) {
                members.put(who, arrive(who));
            }
        }
        Map<Circle, GroupId> founded = new EnumMap<>(Circle.class);
        for (Circle circle : Circle.values()) {
            founded.put(circle, gather(circle, members));
        }
        return new People(members, founded);
    }

    private Member arrive(Cast who) {
        var account = new NewAccount(who.fullName(), who.email(), PASSWORD, Locale.ENGLISH, ZONE);
        AccountId id = who == Cast.HUGO
                ? firstRun.found(home(), account, Locale.ENGLISH).orElseGet(() -> accounts.join(account))
                : accounts.join(account);
        Member member = accounts.member(id).orElseThrow();
        profiles.tell(
                member,
                new Profile(
                        id,
                        who.fullName(),
                        false,
                        who.headline(),
                        who.introduction(),
                        who.place(),
                        who.interests(),
                        who.offers(),
                        who.looksFor(),
                        List.of(),
                        true));
        return member;
    }

    private Community home() {
        City lisbon = places.find("Lisbon, Portugal").orElseThrow();
        return new Community("The Lisbon Table", lisbon.label(), lisbon.latitude(), lisbon.longitude(), ZONE);
    }

    private GroupId gather(Circle circle, Map<Cast, Member> members) {
        City city = places.find(circle.city).orElseThrow();
        var place = new Group.Place(city.label(), city.latitude(), city.longitude(), city.zone());
        List<String> questions =
                circle.joining == Group.Joining.QUESTIONS ? List.of("What would you cook for us?") : List.of();
        Member organizer = Objects.requireNonNull(members.get(circle.organizer));
        GroupId group = groups.found(
                organizer, new NewGroup(circle.title, circle.summary, circle.topics, place, circle.joining, questions));
        members.forEach((who, member) -> {
            if (who != circle.organizer && circle.suits(who)) {
                groups.join(member, group, List.of("Something from home."));
                groups.approve(organizer, group, member.id());
            }
        });
        return group;
    }
}
