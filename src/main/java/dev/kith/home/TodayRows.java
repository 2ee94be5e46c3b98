package dev.kith.home;

import dev.kith.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Today reads by itself. */
@Component
class TodayRows {
    private final JdbcClient db;

    TodayRows(JdbcClient db) {
        this.db = db;
    }

    /** True for someone whose profile has no introduction yet: the first thing a newcomer can do. */
    boolean withoutIntroduction(Member viewer) {
        return db.sql("select introduction = '' from account where id = :viewer")
                .param("viewer", viewer.id().value())
                .query(Boolean.class)
                .single();
    }
}
