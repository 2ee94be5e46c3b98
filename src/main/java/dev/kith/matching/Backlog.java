package dev.kith.matching;

import dev.kith.matching.MatchingRows.Awaiting;
import dev.kith.meaning.Models;
import dev.kith.meaning.State;
import dev.kith.meaning.Understanding;
import dev.kith.platform.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Texts whose meaning is still to be worked out: done in small steps, so that mails do not wait behind them. */
@Component
class Backlog implements Jobs.Job {
    private static final String KIND = "matching.understand";
    private static final int STEP = 50;
    private final MatchingRows rows;
    private final Models models;
    private final Jobs jobs;
    private final Clock clock;

    Backlog(MatchingRows rows, Models models, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.models = models;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** After a change of the shelf, in its transaction; does nothing where a job is under way or there is no model. */
    void grew(Shelf shelf) {
        if (models.state() instanceof State.WithMeaning && rows.await(shelf, clock.instant())) {
            again(shelf);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] parts = payload.split("/", 2);
        var shelf = new Shelf(UUID.fromString(parts[0]), parts[1]);
        Understanding understanding = models.understanding();
        if (understanding == Understanding.NONE) {
            rows.awaitNoMore(shelf);
            return;
        }
        String model = understanding.model();
        List<Awaiting> texts = rows.awaiting(shelf, model, STEP);
        List<byte[]> vectors = texts.stream()
                .map(text -> understanding.of(text.words()).orElseThrow().bytes())
                .toList();
        // held only now, so that nobody who writes there waits for the model
        if (!rows.hold(shelf)) {
            return;
        }
        if (!texts.isEmpty()) {
            rows.understood(shelf, texts, vectors, model, rows.change(shelf));
        }
        if (rows.awaiting(shelf, model, 1).isEmpty()) {
            rows.awaitNoMore(shelf);
        } else {
            again(shelf);
        }
    }

    private void again(Shelf shelf) {
        jobs.soon(KIND, shelf.owner() + "/" + shelf.name());
    }
}
