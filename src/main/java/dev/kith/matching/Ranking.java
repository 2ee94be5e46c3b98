package dev.kith.matching;

import static java.util.stream.Collectors.groupingBy;

import dev.kith.matching.Candidates.Candidate;
import dev.kith.matching.MatchingRows.Kept;
import dev.kith.matching.Wanted.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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

    private final Shelves shelves;
    private final MatchingRows rows;
    private final Models models;
    private final Clock clock;

    Ranking(Shelves shelves, MatchingRows rows, Models models, Clock clock) {
        this.shelves = shelves;
        this.rows = rows;
        this.models = models;
        this.clock = clock;
    }

    List<Match> rank(Shelf shelf, Wanted wanted) {
        Spoken spoken = Spoken.of(wanted.text());
        Understanding understanding = models.understanding();
        Contents contents = shelves.now(shelf, understanding.model());
        if (contents.items().isEmpty() || wanted.text().isBlank()) {
            return List.of();
        }
        List<Candidate> fitting = Candidates.of(
                contents,
                spoken,
                wanted.labels(),
                understanding.of(wanted.text()),
                Math.max(SHORT_LIST, wanted.most()));
        Map<UUID, Around.Known> known =
                wanted.around().of(fitting.stream().map(Candidate::item).toList());
        List<Candidate> best = fitting.stream()
                .map(each -> new Candidate(each.item(), each.fit() + added(known.get(each.item()))))
                .sorted(Comparator.comparingDouble(Candidate::fit).reversed())
                .limit(wanted.most())
                .toList();
        return explained(shelf, wanted, spoken, understanding, best, known);
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

    private List<Match> explained(
            Shelf shelf,
            Wanted wanted,
            Spoken spoken,
            Understanding understanding,
            List<Candidate> best,
            Map<UUID, Around.Known> known) {
        List<UUID> items = best.stream().map(Candidate::item).toList();
        var reasons = new Reasons(spoken);
        Map<UUID, List<Kept>> texts = rows.of(shelf, items, understanding.model()).stream()
                .filter(text -> wanted.labels().isEmpty() || wanted.labels().contains(text.label()))
                .filter(text -> wanted.reader() == Reader.OWNER || !text.privately())
                .collect(groupingBy(Kept::item));
        return best.stream()
                .map(each -> {
                    var all = new ArrayList<>(reasons.words(texts.getOrDefault(each.item(), List.of())));
                    all.addAll(besides(known.get(each.item())));
                    return new Match(each.item(), each.fit(), List.copyOf(all));
                })
                .toList();
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
