package dev.kith.matching;

import static java.util.stream.Collectors.groupingBy;

import dev.kith.matching.Candidates.Candidate;
import dev.kith.matching.MatchingRows.Kept;
import dev.kith.matching.Wanted.Reader;
import dev.kith.meaning.Models;
import dev.kith.meaning.Spoken;
import dev.kith.meaning.Understanding;
import dev.kith.meaning.Understood;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** From a shelf and what is wanted to the items that fit, with reasons. */
@Component
class Ranking {
    /** So many are asked about place and time. */
    private static final int SHORT_LIST = 200;

    /** What the same place adds, as much as a tenth of the words; half of it is left at so many kilometres. */
    private static final double PLACE = 0.05;

    private static final double NEAR = 30;

    /** What today adds; half of it is left after so many days. */
    private static final double TIME = 0.02;

    private static final Duration LATELY = Duration.ofDays(60);

    /** So many texts are read while a ranking waits; more of them wait for the backlog, and their words decide. */
    private static final int READ_AT_ONCE = 4;

    /** What is understood and fits less has nothing in common with what is wanted; see decision 14. */
    private static final double LEAST = 0.18;

    private final Shelves shelves;
    private final MatchingRows rows;
    private final Models models;
    private final Backlog backlog;
    private final Clock clock;

    Ranking(Shelves shelves, MatchingRows rows, Models models, Backlog backlog, Clock clock) {
        this.shelves = shelves;
        this.rows = rows;
        this.models = models;
        this.backlog = backlog;
        this.clock = clock;
    }

    List<Match> rank(Shelf shelf, Wanted wanted) {
        if (wanted.text().isBlank()) {
            return List.of();
        }
        Understanding understanding = models.understanding();
        Contents contents = read(shelf, shelves.now(shelf, understanding.model()), understanding);
        if (contents.items().isEmpty()) {
            return List.of();
        }
        Spoken spoken = Spoken.of(wanted.text());
        Optional<Understood> understood = understanding.of(wanted.text());
        List<Candidate> alone = Candidates.of(
                contents,
                spoken,
                wanted.labels(),
                understood.map(Understood::whole).orElse(null),
                Math.max(SHORT_LIST, wanted.most()));
        List<Candidate> fitting = wanted.inCompany() ? Candidates.inCompany(alone) : alone;
        Map<UUID, Around.Known> known =
                wanted.around().of(fitting.stream().map(Candidate::item).toList());
        List<Candidate> best = fitting.stream()
                .filter(each -> each.by() == null || each.fit() >= LEAST)
                .map(each -> each.with(each.fit() + added(known.get(each.item()))))
                .sorted(Comparator.comparingDouble(Candidate::fit).reversed())
                .limit(wanted.most())
                .toList();
        Map<UUID, List<Kept>> quotable = quotable(shelf, wanted, best, understanding);
        var reasons = new Reasons(wanted.text(), spoken, understood.orElse(null));
        return best.stream()
                .map(each -> {
                    var all = new ArrayList<>(reasons.of(quotable.getOrDefault(each.item(), List.of())));
                    all.addAll(besides(known.get(each.item())));
                    return new Match(each.item(), each.fit(), List.copyOf(all));
                })
                .toList();
    }

    /** The contents with the meaning of the few texts that came last. */
    private Contents read(Shelf shelf, Contents contents, Understanding understanding) {
        if (understanding == Understanding.NONE) {
            return contents;
        }
        List<UUID> unread = contents.items().values().stream()
                .filter(Held::unread)
                .map(Held::id)
                .limit(READ_AT_ONCE + 1)
                .toList();
        if (unread.size() > READ_AT_ONCE) {
            if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                backlog.grew(shelf);
            }
            return contents;
        }
        return unread.isEmpty() ? contents : contents.with(texts(shelf, unread, understanding), contents.change());
    }

    private List<Kept> texts(Shelf shelf, List<UUID> items, Understanding understanding) {
        List<Kept> texts = rows.of(shelf, items, understanding.model());
        boolean few = texts.stream().filter(text -> text.vectors() == null).count() <= READ_AT_ONCE;
        return few ? texts.stream().map(text -> read(text, understanding)).toList() : texts;
    }

    private static Kept read(Kept text, Understanding understanding) {
        return text.vectors() != null
                ? text
                : understanding
                        .of(Objects.requireNonNull(text.words()))
                        .map(understood -> text.with(understood.bytes()))
                        .orElse(text);
    }

    private Map<UUID, List<Kept>> quotable(
            Shelf shelf, Wanted wanted, List<Candidate> best, Understanding understanding) {
        List<UUID> items = best.stream().map(Candidate::item).toList();
        return texts(shelf, items, understanding).stream()
                .filter(text -> wanted.labels().isEmpty() || wanted.labels().contains(text.label()))
                .filter(text -> wanted.reader() == Reader.OWNER || !text.privately())
                .collect(groupingBy(Kept::item));
    }

    private double added(Around.@Nullable Known known) {
        if (known == null) {
            return 0;
        }
        double place = known.kilometres() == null ? 0 : PLACE * half(known.kilometres() / NEAR);
        double time = known.last() == null ? 0 : TIME * half(age(known.last()) / LATELY.toSeconds());
        return place + time;
    }

    private double age(Instant last) {
        return Math.max(0.0, Duration.between(last, clock.instant()).toSeconds());
    }

    private static double half(double times) {
        return Math.pow(0.5, times);
    }

    private List<Reason> besides(Around.@Nullable Known known) {
        var reasons = new ArrayList<Reason>();
        if (known != null && known.kilometres() != null && known.kilometres() <= NEAR) {
            reasons.add(new Reason.Near(known.kilometres()));
        }
        if (known != null && known.last() != null && age(known.last()) <= LATELY.toSeconds()) {
            reasons.add(new Reason.Recent(known.last()));
        }
        return reasons;
    }
}
