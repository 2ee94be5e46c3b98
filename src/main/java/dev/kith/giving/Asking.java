package dev.kith.giving;

import dev.kith.asks.Telling;
import dev.kith.matching.Reason;
import dev.kith.people.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for or offers: a person of the reader's list, as the reader noted it, or a member, as they tell it.
 *
 * @param page of the person or the member
 * @param why strongest first; empty where it was not searched for
 * @param fit for the order and never for display
 */
public record Asking(
        UUID id,
        boolean mine,
        String name,
        @Nullable String photo,
        String page,
        String text,
        List<Reason> why,
        double fit) {

    static Asking of(Telling telling) {
        return new Asking(
                telling.member().value(),
                false,
                telling.name(),
                telling.photo(),
                "/members/" + telling.member(),
                telling.text(),
                telling.why(),
                telling.fit());
    }

    static Asking of(PersonId person, String name, @Nullable String photo, String text) {
        return new Asking(person.value(), true, name, photo, "/people/" + person, text, List.of(), 0);
    }

    Asking because(List<Reason> reasons, double how) {
        return new Asking(id, mine, name, photo, page, text, reasons, how);
    }
}
