package dev.kith.accounts;

import dev.kith.platform.Keys;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links by which a member lets one person in, where registration goes by invitation. */
@Component
public class Invitations {
    static final Duration LIFE = Duration.ofDays(14);
    /** So many links of a member may wait to be followed. */
    public static final int MOST_WAITING = 10;

    private final Accounts accounts;
    private final ObjectProvider<Accounts.LetsIn> others;
    private final JdbcClient db;
    private final Clock clock;

    Invitations(Accounts accounts, ObjectProvider<Accounts.LetsIn> others, JdbcClient db, Clock clock) {
        this.accounts = accounts;
        this.others = others;
        this.db = db;
        this.clock = clock;
    }

    /**
     * A link that was made.
     *
     * @param id the sum of its token, which opens nothing
     * @param takenBy the newcomer's name, null where they left again
     */
    public record Made(
            String id,
            Instant madeAt,
            Instant expiresAt,
            boolean taken,
            @Nullable String takenBy,
            boolean open) {}

    /** @return the token for the link, or empty where too many wait already */
    @Transactional
    public Optional<String> make(Member member) {
        if (of(member).stream().filter(Made::open).count() >= MOST_WAITING) {
            return Optional.empty();
        }
        String token = Keys.token();
        db.sql("""
                        insert into sign_up_invitation (token_sum, invited_by, made_at, expires_at)
                        values (:sum, :by, :now, :until)
                        """)
                .param("sum", Keys.sum(token))
                .param("by", member.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return Optional.of(token);
    }

    public List<Made> of(Member member) {
        return db.sql("""
                        select encode(i.token_sum, 'hex') as id, i.made_at, i.expires_at, u.token_sum is not null as taken,
                          a.name as taken_by, u.token_sum is null and i.expires_at > :now as open
                        from sign_up_invitation i left join invited_sign_up u on u.token_sum = i.token_sum
                          left join account a on a.id = u.account_id
                        where i.invited_by = :by order by i.made_at desc, i.token_sum limit 100
                        """)
                .param("by", member.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Made(
                        row.getString("id"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("taken"),
                        row.getString("taken_by"),
                        row.getBoolean("open")))
                .list();
    }

    public boolean withdraw(Member member, String id) {
        return db.sql("""
                        delete from sign_up_invitation i where invited_by = :by and encode(token_sum, 'hex') = :id
                          and not exists (select 1 from invited_sign_up u where u.token_sum = i.token_sum)
                        """).param("by", member.id().value()).param("id", id).update() == 1;
    }

    /** Whether someone may sign up with it: by a member's link, or by what another folder invited them to. */
    boolean open(String token) {
        return isWaiting(token) || page(token).isPresent();
    }

    /** Where an invitation of another folder is taken up; empty where none holds it. */
    Optional<String> page(String token) {
        return others.stream()
                .filter(other -> other.holds(token))
                .map(other -> other.page(token))
                .findFirst();
    }

    private boolean isWaiting(String token) {
        return db.sql("""
                        select exists (select 1 from sign_up_invitation i where token_sum = :sum and expires_at > :now
                          and not exists (select 1 from invited_sign_up u where u.token_sum = i.token_sum))
                        """)
                .param("sum", Keys.sum(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Signs someone up by a link. @return false where the link is taken or too old */
    @Transactional
    boolean signUp(NewAccount account, CameFrom from) {
        String token = from.invitation();
        if (take(token)) {
            // a known address learns nothing here, and the link stays for someone else
            accounts.begin(account, from.uninvited()).ifPresentOrElse(id -> takenBy(token, id), () -> giveBack(token));
            return true;
        }
        boolean elsewhere = page(token).isPresent();
        if (elsewhere) {
            accounts.signUp(account, from);
        }
        return elsewhere;
    }

    /** Uses the link up. @return false where it was taken, or is too old: of two at once, one is let in */
    private boolean take(String token) {
        return isWaiting(token)
                && db.sql("insert into invited_sign_up (token_sum, at) values (:sum, :now) on conflict do nothing")
                                .param("sum", Keys.sum(token))
                                .param("now", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }

    private void giveBack(String token) {
        db.sql("delete from invited_sign_up where token_sum = :sum")
                .param("sum", Keys.sum(token))
                .update();
    }

    /** Tells whom the link brought in. */
    private void takenBy(String token, AccountId account) {
        db.sql("update invited_sign_up set account_id = :account where token_sum = :sum")
                .param("account", account.value())
                .param("sum", Keys.sum(token))
                .update();
    }
}
