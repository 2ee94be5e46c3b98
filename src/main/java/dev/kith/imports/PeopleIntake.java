package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.cards.Card;
import dev.kith.cards.Topic;
import dev.kith.cards.Way;
import dev.kith.formats.FoundPeople;
import dev.kith.formats.FoundPerson;
import dev.kith.formats.Recognised;
import dev.kith.people.Arrival;
import dev.kith.people.Arrival.Outcome;
import dev.kith.people.Arrivals;
import dev.kith.people.ImportBatchId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contacts, into the owner's own list. */
@Component
class PeopleIntake implements Intake {
    private static final int SLICE = 500;

    private final Arrivals arrivals;
    private final Cards cards;
    private final Clock clock;

    PeopleIntake(Arrivals arrivals, Cards cards, Clock clock) {
        this.arrivals = arrivals;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public Preview preview(Member owner, Recognised recognised) {
        FoundPeople found = ((Recognised.People) recognised).found();
        List<Arrival> all = arriving(owner, found.people());
        List<Outcome> outcomes = arrivals.look(owner, all);
        var rows = new ArrayList<Preview.Row>();
        for (int i = 0; i < Math.min(Preview.ROWS, all.size()); i++) {
            Card card = all.get(i).card();
            rows.add(new Preview.Row(card.name(), about(card), state(outcomes.get(i))));
        }
        return new Preview(counts(outcomes), fields(found), rows, remarks(found));
    }

    private List<Arrival> arriving(Member owner, List<FoundPerson> people) {
        return people.stream().map(person -> cards.arrival(owner, person)).toList();
    }

    private static String about(Card card) {
        return Stream.concat(
                        Stream.of(card.title(), card.company()),
                        card.ways().stream().map(Way::value))
                .filter(words -> !words.isEmpty())
                .limit(3)
                .collect(Collectors.joining(" · "));
    }

    private static Preview.State state(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> Preview.State.NEW;
            case UPDATED -> Preview.State.UPDATED;
            case UNCHANGED -> Preview.State.UNCHANGED;
        };
    }

    private static Map<String, Integer> counts(List<Outcome> outcomes) {
        return Report.counts(
                "people-added", number(outcomes, Outcome.ADDED),
                "people-updated", number(outcomes, Outcome.UPDATED),
                "people-unchanged", number(outcomes, Outcome.UNCHANGED));
    }

    private static int number(List<Outcome> outcomes, Outcome which) {
        return (int) outcomes.stream().filter(outcome -> outcome == which).count();
    }

    private static Map<String, Integer> fields(FoundPeople found) {
        List<Card> known = found.people().stream().map(Cards::card).toList();
        var fields = new LinkedHashMap<String, Integer>();
        Preview.count(fields, "name", known, card -> true);
        Preview.count(fields, "company", known, card -> !card.company().isEmpty());
        Preview.count(fields, "title", known, card -> !card.title().isEmpty());
        Preview.count(fields, "mail", known, card -> !card.ways(Way.Kind.MAIL).isEmpty());
        Preview.count(fields, "phone", known, card -> !card.ways(Way.Kind.PHONE).isEmpty());
        Preview.count(fields, "link", known, card -> !card.ways(Way.Kind.LINK).isEmpty());
        Preview.count(fields, "place", known, card -> !card.place().isEmpty());
        Preview.count(fields, "birthday", known, card -> !card.birthday().isEmpty());
        Preview.count(fields, "tags", known, card -> !card.tags().isEmpty());
        Preview.count(fields, "note", known, card -> !card.known(Topic.NOTES).isEmpty());
        Preview.count(
                fields, "connected", found.people(), person -> person.about().connectedOn() != null);
        Preview.count(fields, "photo", found.people(), person -> person.photo() != null);
        return fields;
    }

    private static Report.Remarks remarks(FoundPeople found) {
        return new Report.Remarks(found.notes(), found.notUnderstood(), List.of());
    }

    @Override
    public Report take(Member owner, BatchId batch, Recognised recognised, Progress progress) {
        FoundPeople found = ((Recognised.People) recognised).found();
        int total = found.people().size();
        var outcomes = new ArrayList<Outcome>();
        for (int from = 0; from < total; from += SLICE) {
            progress.at(from, total);
            List<FoundPerson> slice = found.people().subList(from, Math.min(total, from + SLICE));
            outcomes.addAll(arrivals.keep(owner.id(), id(batch), arriving(owner, slice)));
        }
        progress.at(total, total);
        return new Report(clock.instant(), counts(outcomes), remarks(found));
    }

    @Override
    public Report undo(Member owner, BatchId batch, Progress progress) {
        int removed = 0;
        int restored = 0;
        var kept = new ArrayList<String>();
        Optional<Arrival.Undone> slice = arrivals.undo(owner.id(), id(batch));
        while (slice.isPresent()) {
            removed += slice.get().removed();
            restored += slice.get().restored();
            kept.addAll(slice.get().kept());
            progress.at(removed + restored + kept.size(), 0);
            slice = arrivals.undo(owner.id(), id(batch));
        }
        return new Report(
                clock.instant(),
                Report.counts("people-removed", removed, "people-restored", restored, "people-kept", kept.size()),
                Report.Remarks.kept(kept));
    }

    private static ImportBatchId id(BatchId batch) {
        return new ImportBatchId(batch.value());
    }
}
