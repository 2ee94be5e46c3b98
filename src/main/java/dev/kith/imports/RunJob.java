package dev.kith.imports;

import dev.kith.accounts.AccountId;
import dev.kith.imports.Batch.What;
import dev.kith.platform.Jobs;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Imports a batch, or undoes it, as soon as it was asked for. */
@Component
class RunJob implements Jobs.Job {
    static final String KIND = "imports.run";

    private final Runs runs;

    RunJob(Runs runs) {
        this.runs = runs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] parts = payload.split(" ");
        runs.run(AccountId.of(parts[0]), BatchId.of(parts[1]), What.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }
}
