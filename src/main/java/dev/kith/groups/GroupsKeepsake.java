package dev.kith.groups;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups that someone belongs to, for them to take along. */
@Component
class GroupsKeepsake implements Accounts.Keepsake {
    private final JdbcClient db;

    GroupsKeepsake(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Object of(Member member) {
        return db.sql("""
                        select g.id, g.name, g.summary, g.place, m.role, m.joined_at as "joinedAt"
                        from membership m join groups g on g.id = m.group_id
                        where m.account_id = :me order by m.joined_at, g.id
                        """).param("me", member.id().value()).query().listOfRows();
    }
}
