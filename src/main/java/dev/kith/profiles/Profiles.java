package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.accounts.Viewer;
import dev.kith.places.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members tell of themselves, and the one place that decides who sees which of it. */
@Component
public class Profiles implements Accounts.Keepsake {
    private final ProfileRows rows;
    private final Blocks blocks;
    private final Places places;
    private final ObjectProvider<Ties> ties;
    private final ObjectProvider<SharedGroups> groups;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Profiles(
            ProfileRows rows,
            Blocks blocks,
            Places places,
            ObjectProvider<Ties> ties,
            ObjectProvider<SharedGroups> groups,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.blocks = blocks;
        this.places = places;
        this.ties = ties;
        this.groups = groups;
        this.news = news;
        this.clock = clock;
    }

    /** What a member tells is different now, or who may see it. */
    public record Told(AccountId member) {}

    /** A photo as JPEG. */
    record Photo(byte[] jpeg, Instant addedAt) {}

    /**
     * What {@code viewer} may see of a member. Empty for someone who is not signed in, and where the member does not
     * want to be found and the two neither met nor share a group. A name alone where one of them blocked the other.
     */
    public Optional<Profile> seenBy(Viewer viewer, AccountId member) {
        if (!(viewer instanceof Member reader)) {
            return Optional.empty();
        }
        Optional<Profile> whole = rows.whole(member);
        if (whole.isEmpty() || viewer.is(member)) {
            return whole;
        }
        Distance distance = distance(reader.id(), member);
        if (!whole.get().discoverable() && distance.compareTo(Distance.MEMBER) >= 0) {
            return Optional.empty();
        }
        Map<Profile.Field, Profile.Audience> choices = rows.choices(member);
        return whole.map(profile -> cut(profile, choices, distance));
    }

    Optional<Photo> photoSeenBy(Viewer viewer, AccountId member) {
        return seenBy(viewer, member).filter(Profile::photo).flatMap(profile -> rows.photo(member));
    }

    /** How near a reader is, from the nearest. */
    enum Distance {
        TIE,
        GROUP,
        MEMBER,
        /** One of the two wants nothing to do with the other. */
        APART;

        boolean sees(Profile.Audience audience) {
            return switch (audience) {
                case MEMBERS -> this != APART;
                case GROUPS -> this == TIE || this == GROUP;
                case TIES -> this == TIE;
                case NOBODY -> false;
            };
        }
    }

    /** As much is asked of those who are apart as of others: a page that is not there takes as long, whyever it is not. */
    private Distance distance(AccountId reader, AccountId member) {
        boolean apart = blocks.between(reader, member);
        boolean tied = ties.stream().anyMatch(known -> known.tied(reader, member));
        boolean shared = !tied && groups.stream().anyMatch(known -> known.shared(reader, member));
        if (apart) {
            return Distance.APART;
        }
        return tied ? Distance.TIE : shared ? Distance.GROUP : Distance.MEMBER;
    }

    static Profile cut(Profile whole, Map<Profile.Field, Profile.Audience> choices, Distance distance) {
        var seen = new Object() {
            boolean is(Profile.Field field) {
                return distance.sees(choices.getOrDefault(field, Profile.Audience.MEMBERS));
            }

            String text(Profile.Field field, String value) {
                return is(field) ? value : "";
            }

            <T> List<T> list(Profile.Field field, List<T> values) {
                return is(field) ? values : List.of();
            }
        };
        return new Profile(
                whole.id(),
                whole.name(),
                whole.photo() && seen.is(Profile.Field.PHOTO),
                seen.text(Profile.Field.HEADLINE, whole.headline()),
                seen.text(Profile.Field.INTRODUCTION, whole.introduction()),
                seen.text(Profile.Field.PLACE, whole.place()),
                seen.list(Profile.Field.INTERESTS, whole.interests()),
                seen.text(Profile.Field.OFFERS, whole.offers()),
                seen.text(Profile.Field.LOOKS_FOR, whole.looksFor()),
                seen.list(Profile.Field.LINKS, whole.links()),
                whole.discoverable());
    }

    /** The member's own, whole. */
    public Profile mine(Member member) {
        return rows.whole(member.id()).orElseThrow();
    }

    /** Keeps the member's own profile; a place that the gazetteer knows gets its coordinates. */
    @Transactional
    public void tell(Member member, Profile told) {
        if (!told.id().equals(member.id())) {
            throw new IllegalArgumentException("a profile is its owner's");
        }
        rows.write(told, places.find(told.place()).orElse(null));
        if (told.discoverable()) {
            rows.discoverable(member.id());
        } else {
            rows.undiscoverable(member.id(), clock.instant());
        }
        news.publishEvent(new Told(member.id()));
    }

    public void introduce(Member member, String introduction) {
        rows.introduce(member.id(), introduction);
    }

    public Map<Profile.Field, Profile.Audience> choices(Member member) {
        return rows.choices(member.id());
    }

    @Transactional
    public void choose(Member member, Map<Profile.Field, Profile.Audience> choices) {
        choices.forEach((field, audience) -> rows.choose(member.id(), field, audience));
        news.publishEvent(new Told(member.id()));
    }

    /** @param jpeg made by {@link dev.kith.platform.Picture} */
    public void addPhoto(Member member, byte[] jpeg) {
        rows.addPhoto(member.id(), jpeg, clock.instant());
    }

    public void removePhoto(Member member) {
        rows.removePhoto(member.id());
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Object of(Member member) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("email", member.email());
        kept.put("language", member.locale().toLanguageTag());
        kept.put("zone", member.zone().getId());
        kept.put("profile", mine(member));
        kept.put("whoSeesWhat", choices(member));
        return kept;
    }
}
