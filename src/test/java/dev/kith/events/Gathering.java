package dev.kith.events;

import dev.kith.accounts.Member;
import dev.kith.demo.Cast;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.NewGroup;
import dev.kith.groups.SampleGroups;
import dev.kith.testing.Stage;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An evening for tests: Amara organizes it in a fresh group. */
public class Gathering {
    public static final LocalDateTime STARTS = LocalDateTime.parse("2026-03-24T18:30");
    public static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private final Stage stage;
    private final Groups groups;
    private final Events events;
    private final JdbcClient db;

    public Gathering(ApplicationContext program) {
        this(
                program.getBean(Stage.class),
                program.getBean(Groups.class),
                program.getBean(Events.class),
                program.getBean(JdbcClient.class));
    }

    private Gathering(Stage stage, Groups groups, Events events, JdbcClient db) {
        this.stage = stage;
        this.groups = groups;
        this.events = events;
        this.db = db;
    }

    public record Evening(Member organizer, GroupId group, EventId id) {
        public String path() {
            return "/events/" + id;
        }
    }

    public Evening with(NewEvent.Room room) {
        return of(SampleGroups.open(), event(room));
    }

    public Evening of(NewGroup group, NewEvent event) {
        Member amara = stage.member(Cast.AMARA);
        GroupId id = groups.found(amara, group);
        EventId event1 = events.draft(amara, id, event);
        events.publish(amara, event1);
        return new Evening(amara, id, event1);
    }

    public static NewEvent.Room seats(int capacity) {
        return new NewEvent.Room(capacity, 2);
    }

    public static NewEvent event(NewEvent.Room room) {
        return event(room, STARTS);
    }

    public static NewEvent event(NewEvent.Room room, LocalDateTime starts) {
        return new NewEvent(
                "Board games & new faces",
                "Bring a game or none.\n\nRules: https://games.example/rules.",
                new NewEvent.When(starts, starts.plusHours(3), LISBON, null),
                new NewEvent.Where(
                        "Café Kuna", "Rua da Rosa 1", "Lisbon, Portugal", 38.7, -9.1, true, "https://meet.example/x"),
                room);
    }

    public void likes(Member member, String... interests) {
        db.sql("update account set interests = ? where id = ?")
                .params(List.of(interests).toArray(String[]::new), member.id().value())
                .update();
    }

    public void hides(Member member) {
        db.sql("insert into undiscoverable (account_id, since) values (?, '2026-01-01T00:00:00Z')")
                .param(member.id().value())
                .update();
    }

    /** Who goes and who waits, in order of arrival, by their names: "Mei Tanaka", "(Mei's guest)". */
    public List<String> places(Evening evening) {
        return db.sql("""
                        select case when t.seated_at is null then '(' else '' end || coalesce(a.name, t.name)
                          || case when t.seated_at is null then ')' else '' end
                        from attendee t left join account a on a.id = t.account_id where t.event_id = ? order by t.arrival
                        """).param(evening.id().value()).query(String.class).list();
    }
}
