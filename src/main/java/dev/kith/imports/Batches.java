package dev.kith.imports;

import dev.kith.accounts.Member;
import dev.kith.formats.FoundArchive;
import dev.kith.formats.FoundPeople;
import dev.kith.formats.Recognised;
import dev.kith.imports.Batch.What;
import dev.kith.kernel.Decision;
import dev.kith.platform.Jobs;
import dev.kith.uploads.Message;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Bringing files: bring, look, say go, or give up; and undo what came of it. */
@Component
class Batches {
    /** Files that nobody says go to are given up after this time. */
    static final Duration PATIENCE = Duration.ofDays(7);

    /** Of all files together, whatever is in them. */
    static final long MOST_BYTES = 128L << 20;

    private static final int LONGEST_NAME = 200;
    private final BatchRows rows;
    private final FileRows files;
    private final Runs runs;
    private final Jobs jobs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Batches(BatchRows rows, FileRows files, Runs runs, Jobs jobs, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.runs = runs;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the files to their end and keeps them; refused with a reason, nothing is kept.
     *
     * @param door what is expected; null for whatever the files turn out to be
     */
    Reading<BatchId> bring(Member owner, @Nullable Kind door, Upload upload) {
        if (upload.size() > MOST_BYTES) {
            return refused("imports.too-large", MOST_BYTES >> 20);
        }
        return switch (Recognised.read(upload)) {
            case Reading.Refused<Recognised> refused -> new Reading.Refused<>(refused.why());
            case Reading.Understood<Recognised> understood -> bring(owner, door, upload, understood.found());
        };
    }

    private Reading<BatchId> bring(Member owner, @Nullable Kind door, Upload upload, Recognised found) {
        Kind kind = Kind.of(found);
        if ((door != null && kind != door) || !kind.isOpenTo(owner)) {
            return refused("imports.other-door-" + kind.key());
        }
        if (isEmpty(found)) {
            return refused("imports.nothing-in-it");
        }
        BatchId id = BatchId.next();
        transactions.executeWithoutResult(status -> keep(owner, id, kind, upload));
        return new Reading.Understood<>(id);
    }

    private static <T> Reading<T> refused(String key, Object... args) {
        return new Reading.Refused<>(Message.of(key, args));
    }

    private static boolean isEmpty(Recognised found) {
        return switch (found) {
            case Recognised.People(FoundPeople people) -> people.people().isEmpty();
            case Recognised.Archive(FoundArchive archive) ->
                archive.groups().isEmpty() && archive.events().isEmpty();
        };
    }

    private void keep(Member owner, BatchId id, Kind kind, Upload upload) {
        String name = upload.pieces().stream()
                .map(Upload.Piece::name)
                .collect(Collectors.joining(", "))
                .replace("\0", "");
        rows.add(
                owner,
                id,
                kind,
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
                clock.instant());
        try {
            files.keep(owner.id(), id, upload);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        String payload = owner.id() + " " + id;
        jobs.once(Leftovers.KIND, id.toString(), payload, clock.instant().plus(PATIENCE));
    }

    Optional<Batch> find(Member owner, Kind door, BatchId id) {
        return rows.find(owner.id(), id).filter(batch -> batch.kind() == door && door.isOpenTo(owner));
    }

    /** The latest of them, newest first. */
    List<Batch> mine(Member owner, Kind door) {
        return rows.mine(owner, door, 20);
    }

    Reading<Preview> preview(Member owner, Batch batch) {
        return runs.preview(owner, batch);
    }

    /** Says go. Saying it twice changes nothing. */
    @Transactional
    public void start(Batch batch) {
        ask(batch, What.IMPORT);
    }

    /** Wants all of it taken back. Refused for what is not in. */
    @Transactional
    public Decision undo(Batch batch) {
        if (batch.report() == null) {
            return Decision.no("imports.refused.not-in");
        }
        ask(batch, What.UNDO);
        return Decision.YES;
    }

    private void ask(Batch batch, What what) {
        if (rows.ask(batch.owner(), batch.id(), what, clock.instant())) {
            jobs.soon(RunJob.KIND, batch.owner() + " " + batch.id() + " " + what.key());
        }
    }

    /** Gives the files up before anything came of them. */
    @Transactional
    public Decision giveUp(Batch batch) {
        return rows.drop(batch.owner(), batch.id()) ? Decision.YES : Decision.no("imports.refused.begun");
    }
}
