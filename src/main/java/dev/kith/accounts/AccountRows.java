package dev.kith.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code account}, {@code password}, {@code confirmation}, {@code mail_link}, {@code etiquette_off} and {@code host}. */
@Component
class AccountRows {
    private final JdbcClient db;

    AccountRows(JdbcClient db) {
        this.db = db;
    }

    /** @return false where the address has an account already */
    boolean add(AccountId id, NewAccount account, String hash, Instant now) {
        int added = db.sql("""
                        insert into account (id, email, name, locale, zone, created_at)
                        values (:id, :email, :name, :locale, :zone, :now) on conflict (email) do nothing
                        """)
                .param("id", id.value())
                .param("email", account.email())
                .param("name", account.name())
                .param("locale", account.locale().toLanguageTag())
                .param("zone", account.zone().getId())
                .param("now", Timestamp.from(now))
                .update();
        if (added == 1) {
            setPassword(id, hash, now);
        }
        return added == 1;
    }

    void setPassword(AccountId id, String hash, Instant now) {
        db.sql("""
                        insert into password (account_id, hash, set_at) values (:id, :hash, :now)
                        on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    record Credentials(UUID id, String hash, boolean confirmed) {}

    Optional<Credentials> credentials(String email) {
        return db.sql("""
                        select a.id, p.hash, exists (select 1 from confirmation c where c.account_id = a.id) as confirmed
                        from account a join password p on p.account_id = a.id where a.email = :email
                        """).param("email", email).query(Credentials.class).optional();
    }

    /** @return false where it was confirmed before */
    boolean confirm(AccountId id, Instant now) {
        return db.sql("insert into confirmation (account_id, confirmed_at) values (:id, :now) on conflict do nothing")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void makeHost(AccountId id, Instant now) {
        db.sql("insert into host (account_id, since) values (:id, :now) on conflict do nothing")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Member> member(AccountId id) {
        return db.sql("""
                        select a.id, a.name, a.email, a.locale, a.zone,
                          exists (select 1 from host h where h.account_id = a.id) as host,
                          exists (select 1 from photo p where p.account_id = a.id) as photo
                        from account a join confirmation c on c.account_id = a.id where a.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> SessionRows.member(row))
                .optional();
    }

    /** Whose account it is and how to write to them. */
    record Owner(AccountId id, String email, String name, Locale locale) {
        Owner at(String otherEmail) {
            return new Owner(id, otherEmail, name, locale);
        }
    }

    Optional<Owner> owner(String email) {
        return db.sql("select id, email, name, locale from account where email = :email")
                .param("email", email)
                .query((row, n) -> owner(row))
                .optional();
    }

    Optional<Owner> owner(AccountId id) {
        return db.sql("select id, email, name, locale from account where id = :id")
                .param("id", id.value())
                .query((row, n) -> owner(row))
                .optional();
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")));
    }

    boolean confirmed(AccountId id) {
        return db.sql("select exists (select 1 from confirmation where account_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<String> hash(AccountId id) {
        return db.sql("select hash from password where account_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void settle(AccountId id, String name, Locale locale, ZoneId zone) {
        db.sql("""
                        update account set name = :name, locale = :locale, zone = :zone, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("locale", locale.toLanguageTag())
                .param("zone", zone.getId())
                .update();
    }

    /** @return false where the address has an account by now */
    boolean moveTo(AccountId id, String email) {
        return db.sql("""
                        update account set email = :email, version = version + 1
                        where id = :id and not exists (select 1 from account where email = :email)
                        """).param("id", id.value()).param("email", email).update() == 1;
    }

    boolean etiquette(AccountId id) {
        return db.sql("select not exists (select 1 from etiquette_off where account_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void etiquetteOn(AccountId id) {
        db.sql("delete from etiquette_off where account_id = :id")
                .param("id", id.value())
                .update();
    }

    void etiquetteOff(AccountId id, Instant now) {
        db.sql("insert into etiquette_off (account_id, since) values (:id, :now) on conflict do nothing")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean onlyHost(AccountId id) {
        return db.sql("""
                        select exists (select 1 from host where account_id = :id)
                          and not exists (select 1 from host where account_id <> :id)
                        """).param("id", id.value()).query(Boolean.class).single();
    }

    void erase(AccountId id) {
        db.sql("delete from account where id = :id").param("id", id.value()).update();
    }

    void addLink(byte[] sum, AccountId id, String purpose, String email, Instant until) {
        db.sql("""
                        insert into mail_link (token_sum, account_id, purpose, email, expires_at)
                        values (:sum, :id, :purpose, :email, :until)
                        """)
                .param("sum", sum)
                .param("id", id.value())
                .param("purpose", purpose)
                .param("email", email)
                .param("until", Timestamp.from(until))
                .update();
    }

    record Link(UUID accountId, String email) {}

    Optional<Link> link(byte[] sum, String purpose, Instant now) {
        return db.sql("""
                        select account_id, email from mail_link
                        where token_sum = :sum and purpose = :purpose and expires_at > :now
                        """)
                .param("sum", sum)
                .param("purpose", purpose)
                .param("now", Timestamp.from(now))
                .query(Link.class)
                .optional();
    }

    void removeLinks(AccountId id, String purpose) {
        db.sql("delete from mail_link where account_id = :id and purpose = :purpose")
                .param("id", id.value())
                .param("purpose", purpose)
                .update();
    }

    boolean wantsEtiquette(AccountId id) {
        return db.sql("select not exists (select 1 from etiquette_off where account_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    boolean anyone() {
        return db.sql("select exists (select 1 from host)").query(Boolean.class).single();
    }

    Optional<AccountId> firstHost() {
        return db.sql("select account_id from host order by since, account_id limit 1")
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    List<String> hosts() {
        return db.sql("select a.name from host h join account a on a.id = h.account_id order by h.since, a.name")
                .query(String.class)
                .list();
    }
}
