package dev.kith;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells which tables were written to, row by row, by triggers that note it; not that a try was counted or one's
 * own list was held, and not the program's own key, which is made when it is first needed.
 */
final class Changes implements AutoCloseable {
    private final JdbcClient db;

    Changes(JdbcClient db) {
        this.db = db;
        db.sql("create table change_noted (what text not null)").update();
        db.sql("""
                create function note_change() returns trigger language plpgsql as $$
                begin insert into change_noted values (tg_table_name || ' ' || tg_op); return null; end $$
                """).update();
        db.sql("""
                do $$ declare one text; begin
                  for one in select tablename from pg_tables where schemaname = 'public'
                    and tablename not in ('change_noted', 'session', 'throttle', 'secret', 'search_list') loop
                    execute format('create trigger note_change after insert or update or delete on %I
                      for each row execute function note_change()', one);
                  end loop;
                end $$
                """).update();
        // that a session was used says nothing
        db.sql(
                        "create trigger note_change after insert or delete on session for each row execute function note_change()")
                .update();
    }

    /** @param changed takes what was written to meanwhile */
    <T> T during(Supplier<T> act, List<String> changed) {
        db.sql("delete from change_noted").update();
        T answer = act.get();
        changed.addAll(db.sql("select distinct what from change_noted")
                .query(String.class)
                .list());
        return answer;
    }

    @Override
    public void close() {
        db.sql("drop function note_change cascade").update();
        db.sql("drop table change_noted").update();
    }
}
