package dev.kith.events;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The members who go, as another member may see them: those who share an interest first, with its name, as far as they
 * let others see their interests. Who does not want to be found stands in no list but the organizers'.
 */
@Component
public class WhoGoes {
    // Written in, as the 60 below is: bound as values they keep PostgreSQL from keeping its plan, and planning this
    // statement costs more than running it.
    private static final String FINDABLE =
            "and (a.id = :me or not exists (select 1 from undiscoverable u where u.account_id = a.id))";

    /** That {@code :me} may see that account's photo. One that is for ties alone shows on their profile only. */
    public static String photo(String account) {
        return """
                exists (select 1 from photo f where f.account_id = %1$s) and not exists (select 1 from privacy_choice c
                  where c.account_id = %1$s and c.field = 'photo' and (c.audience in ('ties', 'nobody')
                    or c.audience = 'groups' and not exists (
                      select 1 from membership m1 join membership m2 on m2.group_id = m1.group_id
                      where m1.account_id = :me and m2.account_id = %1$s)))
                """.formatted(account);
    }

    private final JdbcClient db;

    WhoGoes(JdbcClient db) {
        this.db = db;
    }

    /** @param shared interests of both, as this person wrote them; @param guests whom they bring */
    public record Face(AccountId account, String name, boolean photo, List<String> shared, int guests) {}

    /** At most 60, from the 500 who came first: enough to find someone to talk to, and never slow. */
    List<Face> of(Member viewer, EventView event) {
        return db.sql("""
                        with mine as (
                          select array(select lower(i) from unnest(a.interests) i) as words from account a where a.id = :me),
                        there as (
                          select t.id, t.arrival, a.id as account, a.name,
                            case when t.account_id <> :me and (v.audience is null or v.audience = 'members'
                                or (v.audience = 'groups' and exists (
                                  select 1 from membership m1 join membership m2 on m2.group_id = m1.group_id
                                  where m1.account_id = :me and m2.account_id = a.id)))
                              then array(select i from unnest(a.interests) i where lower(i) = any (mine.words))
                              else '{}' end as shared
                          from attendee t cross join mine join account a on a.id = t.account_id
                          left join privacy_choice v on v.account_id = a.id and v.field = 'interests'
                          where t.event_id = :event and t.seated_at is not null
                            %s
                          order by t.arrival limit 500)
                        select p.account, p.name, p.shared,
                          %s as photo,
                          (select count(*) from attendee g where g.event_id = :event and g.guest_of = p.id) as guests
                        from (select * from there order by cardinality(shared) desc, arrival limit 60) p
                        order by cardinality(p.shared) desc, p.arrival
                        """.formatted(event.mayOrganize() ? "" : FINDABLE, photo("p.account")))
                .param("me", viewer.id().value())
                .param("event", event.id().value())
                .query((row, n) -> new Face(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("photo"),
                        Arrays.asList((String[]) row.getArray("shared").getArray()),
                        row.getInt("guests")))
                .list();
    }
}
