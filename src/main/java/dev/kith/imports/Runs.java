package dev.kith.imports;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.formats.Recognised;
import dev.kith.imports.Batch.What;
import dev.kith.uploads.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what was said go to: all of it, with its report, in the transaction of the job. */
@Component
class Runs {
    private final BatchRows rows;
    private final FileRows files;
    private final Accounts accounts;
    private final Map<Kind, Intake> intakes;
    private final TransactionTemplate beside;
    private final Clock clock;

    Runs(
            BatchRows rows,
            FileRows files,
            Accounts accounts,
            List<Intake> intakes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.accounts = accounts;
        this.intakes = intakes.stream().collect(Collectors.toMap(Intake::kind, Function.identity()));
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    Reading<Preview> preview(Member owner, Batch batch) {
        return switch (Recognised.read(files.kept(batch.owner(), batch.id()))) {
            case Reading.Refused<Recognised> refused -> new Reading.Refused<>(refused.why());
            case Reading.Understood<Recognised> understood ->
                new Reading.Understood<>(intake(batch).preview(owner, understood.found()));
        };
    }

    /** In the caller's transaction; done again after it is done, it changes nothing. */
    void run(AccountId owner, BatchId id, What what) {
        Optional<Batch> batch = rows.find(owner, id);
        Optional<Member> member = accounts.member(owner);
        if (batch.isEmpty() || member.isEmpty() || batch.get().running() == null) {
            return;
        }
        beside.executeWithoutResult(status -> rows.begin(owner, id, what));
        try {
            Report report = what == What.IMPORT ? take(member.get(), batch.get()) : undo(member.get(), batch.get());
            rows.report(owner, id, what, report);
            files.drop(owner, id);
        } catch (RuntimeException failure) {
            beside.executeWithoutResult(status -> rows.failed(owner, id, what, clock.instant()));
            throw failure;
        }
    }

    private Report take(Member owner, Batch batch) {
        return switch (Recognised.read(files.kept(batch.owner(), batch.id()))) {
            case Reading.Refused<Recognised> refused ->
                new Report(clock.instant(), Map.of(), new Report.Remarks(List.of(refused.why()), List.of(), List.of()));
            case Reading.Understood<Recognised> understood ->
                intake(batch).take(owner, batch.id(), understood.found(), progress(batch, What.IMPORT));
        };
    }

    private Report undo(Member owner, Batch batch) {
        return intake(batch).undo(owner, batch.id(), progress(batch, What.UNDO));
    }

    private Intake intake(Batch batch) {
        Intake intake = intakes.get(batch.kind());
        if (intake == null) {
            throw new IllegalStateException("nobody takes in " + batch.kind());
        }
        return intake;
    }

    /** Written beside the transaction, so that others see it, about a hundred times in all. */
    private Progress progress(Batch batch, What what) {
        int[] told = {-1};
        return (done, total) -> {
            int step = Math.max(1, total / 100);
            if (told[0] < 0 || done - told[0] >= step || done == total) {
                told[0] = done;
                beside.executeWithoutResult(status -> rows.progress(batch.owner(), batch.id(), what, done, total));
            }
        };
    }
}
