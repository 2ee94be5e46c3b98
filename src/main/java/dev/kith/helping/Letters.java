package dev.kith.helping;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.asks.Tellings;
import dev.kith.giving.Help;
import dev.kith.giving.Openings;
import dev.kith.giving.Shared;
import dev.kith.giving.Sharing;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.profiles.Profiles;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter by which an idea is done: it stands written, and goes out once. */
@Component("helpingLetters")
class Letters {
    private final Ideas ideas;
    private final Help help;
    private final Heard heard;
    private final People people;
    private final Profiles profiles;
    private final MessageSource messages;

    Letters(Ideas ideas, Help help, Heard heard, People people, Profiles profiles, MessageSource messages) {
        this.ideas = ideas;
        this.help = help;
        this.heard = heard;
        this.people = people;
        this.profiles = profiles;
        this.messages = messages;
    }

    /** What others heard of and look for. */
    @Component
    record Heard(Openings openings, Sharing sharing, Tellings tellings) {}

    enum Outcome {
        DONE,
        /** It does not hold any more, or went out before. */
        OVER,
        NO_ADDRESS,
        TOO_MANY,
        MUCH_OFFERED
    }

    /** One of today's that is done by a letter. */
    Optional<Idea> find(Member me, UUID id) {
        return ideas.find(me, id).filter(Idea::byLetter);
    }

    /** Words that stand complete as they are; nothing of what the member knows of whom they keep to themselves. */
    String draft(Member me, Idea idea) {
        String mine = me.name().split("\\s+", 2)[0];
        boolean discreet = idea.person() != null && heard.openings().isKeptToMyself(me, idea.person());
        return switch (idea.kind()) {
            case OPENING -> heard.openings().draft(me, opening(me, idea).text(), idea.firstName());
            case OFFER ->
                words(
                        me,
                        discreet ? "offer-plain" : "offer",
                        idea.firstName(),
                        idea.title(),
                        profiles.mine(me).offers(),
                        mine);
            case INTRODUCTION -> words(me, "tell", idea.firstName(), idea.title(), mine);
        };
    }

    private String words(Member me, String which, Object... args) {
        return messages.getMessage("helping.draft." + which, args, me.locale());
    }

    /** Whether Kith can bring it to them: always to a member who tells what they look for. */
    boolean reaches(Member me, Idea idea) {
        PersonId person = idea.person();
        return person == null
                || people.find(me, person)
                        .filter(known -> help.reaches(me, known))
                        .isPresent();
    }

    /** Once; then the idea is done, and does not come back. @param mailed false where they are told in another way */
    @Transactional
    Outcome send(Member me, UUID id, String message, boolean mailed) {
        people.hold(me.id());
        Idea idea = find(me, id).orElse(null);
        if (idea == null) {
            return Outcome.OVER;
        }
        Outcome outcome = switch (offer(me, idea, message, mailed)) {
            case DONE -> Outcome.DONE;
            case NO_ADDRESS -> Outcome.NO_ADDRESS;
            case TOO_MANY -> Outcome.TOO_MANY;
            case MUCH_OFFERED -> Outcome.MUCH_OFFERED;
        };
        if (outcome == Outcome.DONE) {
            ideas.letGo(me, id);
        }
        return outcome;
    }

    private Openings.Offered offer(Member me, Idea idea, String message, boolean mailed) {
        PersonId known = idea.person();
        if (known == null) {
            return help.offer(me, telling(me, Objects.requireNonNull(idea.member())), message);
        }
        Person person = people.find(me, known).orElseThrow();
        if (idea.kind() != Idea.Kind.OPENING) {
            return help.offer(me, person, message, mailed);
        }
        var mine = heard.openings().find(me, heard.sharing().passOn(me, opening(me, idea)));
        return heard.openings().offer(me, mine.orElseThrow(), person, message, mailed);
    }

    private Telling telling(Member me, AccountId member) {
        return heard.tellings().of(me, Telling.What.ASKS, member, null).orElseThrow();
    }

    private Shared opening(Member me, Idea idea) {
        return heard.sharing().find(me, Objects.requireNonNull(idea.opening())).orElseThrow();
    }
}
