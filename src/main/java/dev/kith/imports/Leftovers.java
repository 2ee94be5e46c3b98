package dev.kith.imports;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Jobs;
import org.springframework.stereotype.Component;

/** Files that were brought and never said go to are not kept for ever. */
@Component
class Leftovers implements Jobs.Job {
    static final String KIND = "imports.leftovers";

    private final BatchRows rows;

    Leftovers(BatchRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        String[] parts = payload.split(" ");
        rows.drop(AccountId.of(parts[0]), BatchId.of(parts[1]));
    }
}
