package dev.kith.circles;

import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.followups.FollowUp;
import dev.kith.followups.FollowUpId;
import dev.kith.followups.FollowUps;
import dev.kith.followups.Planning;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters to those whom one has not heard of for a while: a next step with its draft. */
@Component
class Hellos {
    private final FaceRows faces;
    private final FollowUps followUps;
    private final Planning planning;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    Hellos(FaceRows faces, FollowUps followUps, Planning planning, People people, MessageSource messages, Clock clock) {
        this.faces = faces;
        this.followUps = followUps;
        this.planning = planning;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** One that is open already is gone on with: pressed twice it is one letter. */
    @Transactional
    FollowUpId write(Member me, Person person) {
        people.hold(me.id());
        String what = say(me.locale(), "circles.hello.what", person.firstName());
        return followUps.open(me, person.id()).stream()
                .filter(step -> step.what().equals(what))
                .findFirst()
                .map(FollowUp::id)
                .orElseGet(() -> planning.add(me, person, what, draft(me, person), today(me)));
    }

    private LocalDate today(Member me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }

    private Draft draft(Member me, Person person) {
        PersonId id = person.id();
        Locale locale = me.locale();
        Face face = Optional.ofNullable(faces.of(me.id(), List.of(id)).get(id)).orElseThrow(NotFound::new);
        String line = line(face, locale);
        String mine = me.name().split("\\s+", 2)[0];
        return new Draft(
                say(locale, "circles.hello.subject", person.firstName()),
                say(locale, "circles.hello.text", person.firstName(), line, mine));
    }

    String line(Face face, Locale locale) {
        FirstLine line = FirstLine.of(face);
        return say(locale, "circles.line." + line.key(), line.words());
    }

    private String say(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
