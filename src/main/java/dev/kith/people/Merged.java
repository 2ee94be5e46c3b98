package dev.kith.people;

import dev.kith.accounts.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two entries turned out to be one human being: what hangs on {@code gone} belongs to {@code kept} from now on. The row
 * of {@code gone} stays, out of sight, and comes back should the owner undo it ({@link Merged.Parted}).
 */
public record Merged(AccountId owner, PersonId kept, PersonId gone) {
    /**
     * Changes whose rows are: for those who hear of a merge, or of its end.
     *
     * @param sql with {@code :owner}, {@code :kept} and {@code :gone}
     */
    public static void move(JdbcClient db, String sql, AccountId owner, PersonId kept, PersonId gone) {
        db.sql(sql)
                .param("owner", owner.value())
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
    }

    /** The merge was taken back. What was moved to {@code kept} returns to {@code gone}. */
    public record Parted(AccountId owner, PersonId kept, PersonId gone) {}
}
