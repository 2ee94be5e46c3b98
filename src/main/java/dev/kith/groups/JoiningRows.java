package dev.kith.groups;

import dev.kith.accounts.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ways in: the tables {@code join_request}, {@code join_answer} and {@code decline}. */
@Component
class JoiningRows {
    private final JdbcClient db;

    JoiningRows(JdbcClient db) {
        this.db = db;
    }

    /** Asks, or asks anew with other answers. */
    void ask(GroupId group, AccountId account, List<Fellow.Answered> answers, Instant now) {
        withdraw(group, account);
        db.sql("insert into join_request (group_id, account_id, asked_at) values (:group, :account, :now)")
                .param("group", group.value())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
        for (int i = 0; i < answers.size(); i++) {
            db.sql("""
                            insert into join_answer (group_id, account_id, position, question, answer)
                            values (:group, :account, :position, :question, :answer)
                            """)
                    .param("group", group.value())
                    .param("account", account.value())
                    .param("position", i + 1)
                    .param("question", answers.get(i).question())
                    .param("answer", answers.get(i).answer())
                    .update();
        }
    }

    void withdraw(GroupId group, AccountId account) {
        db.sql("delete from join_request where group_id = :group and account_id = :account")
                .param("group", group.value())
                .param("account", account.value())
                .update();
    }

    List<Fellow.Answered> answers(GroupId group, AccountId account) {
        return db.sql("""
                        select question, answer from join_answer
                        where group_id = :group and account_id = :account order by position
                        """)
                .param("group", group.value())
                .param("account", account.value())
                .query(Fellow.Answered.class)
                .list();
    }

    boolean waits(GroupId group, AccountId account) {
        return db.sql("""
                        select exists (select 1 from join_request r where r.group_id = :group and r.account_id = :account
                          and not exists (select 1 from decline d
                            where d.group_id = r.group_id and d.account_id = r.account_id)
                          and not exists (select 1 from membership m
                            where m.group_id = r.group_id and m.account_id = r.account_id)
                          and not exists (select 1 from parting p where p.group_id = r.group_id
                            and p.account_id = r.account_id and p.parted_at >= r.asked_at))
                        """)
                .param("group", group.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    record Waiting(AccountId account, String name, boolean photo, Instant askedAt) {}

    /** Who waits for an answer, the longest waiting first. */
    List<Waiting> waiting(GroupId group) {
        return db.sql("""
                        select a.id, a.name, exists (select 1 from open_photo p where p.account_id = a.id) as photo, r.asked_at
                        from join_request r join account a on a.id = r.account_id
                        where r.group_id = :group
                          and not exists (select 1 from decline d
                            where d.group_id = r.group_id and d.account_id = r.account_id)
                          and not exists (select 1 from membership m
                            where m.group_id = r.group_id and m.account_id = r.account_id)
                          and not exists (select 1 from parting p where p.group_id = r.group_id
                            and p.account_id = r.account_id and p.parted_at >= r.asked_at)
                        order by r.asked_at, a.id limit 200
                        """)
                .param("group", group.value())
                .query((row, n) -> new Waiting(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("photo"),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** @return false where someone else declined first */
    boolean decline(GroupId group, AccountId account, AccountId by, Instant now) {
        return db.sql("""
                                insert into decline (group_id, account_id, declined_by, declined_at)
                                values (:group, :account, :by, :now) on conflict do nothing
                                """)
                        .param("group", group.value())
                        .param("account", account.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Instant> declined(GroupId group, AccountId account) {
        return db.sql("select declined_at from decline where group_id = :group and account_id = :account")
                .param("group", group.value())
                .param("account", account.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Uses up the invitations of that address, if one still holds. */
    boolean useUp(GroupId group, String email, Instant now) {
        return db.sql("delete from invitation where group_id = :group and email = :email and expires_at > :now")
                        .param("group", group.value())
                        .param("email", email)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }
}
