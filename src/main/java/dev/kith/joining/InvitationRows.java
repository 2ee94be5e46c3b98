package dev.kith.joining;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code invitation}. */
@Component
class InvitationRows {
    private final JdbcClient db;

    InvitationRows(JdbcClient db) {
        this.db = db;
    }

    /** An address has one invitation to a group. @param email null for a link that whoever has it may use */
    void invite(GroupId group, UUID id, @Nullable String email, AccountId by, Instant now, Instant until) {
        db.sql("""
                        with before as (delete from invitation
                          where group_id = :group and email = cast(:email as text) and expires_at > :now)
                        insert into invitation (group_id, id, email, invited_by, invited_at, expires_at)
                        values (:group, :id, :email, :by, :now, :until)
                        """)
                .param("group", group.value())
                .param("id", id)
                .param("email", email)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** @param email empty for a link that whoever has it may use */
    record Held(UUID id, String email, Instant expiresAt) {}

    /** Those that still hold, newest first. */
    List<Held> held(GroupId group, Instant now) {
        return db.sql("""
                        select id, coalesce(email, '') as email, expires_at from invitation
                        where group_id = :group and expires_at > :now order by id desc limit 200
                        """)
                .param("group", group.value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** @return false where it was used up or taken back */
    boolean useUp(GroupId group, UUID id) {
        return db.sql("delete from invitation where group_id = :group and id = :id")
                        .param("group", group.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
