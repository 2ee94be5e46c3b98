package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.groups.GroupId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people without a page between them and the seats, and what must be true once all have been answered. */
class Crowd {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    /** Far ahead of the real clock too, by which real programs go. */
    static final Instant CLOSES = Instant.parse("2199-04-01T18:00:00Z");

    final JdbcClient db;
    final GroupId group = GroupId.next();
    final List<AccountId> people = new ArrayList<>();

    Crowd(JdbcClient db, int size) {
        this.db = db;
        for (int i = 0; i < size; i++) {
            people.add(AccountId.next());
        }
        db.sql("""
                        insert into account (id, email, name, locale, zone, created_at)
                        select id, id || '@kith.example', 'Someone', 'en', 'UTC', now() from unnest(?) id
                        """)
                .param(people.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
        db.sql("insert into groups (id, name, zone, joining, founded_at) values (?, 'Crowd', 'UTC', 'open', now())")
                .param(group.value())
                .update();
    }

    /** The community exists, and everyone of the crowd is signed in: by a session whose token is their id. */
    void isSignedIn() {
        db.sql("""
                        insert into community (name, zone, locale, founded_at) values ('Crowd', 'UTC', 'en', now())
                        on conflict do nothing
                        """).update();
        db.sql("insert into host (account_id, since) values (?, now())")
                .param(people.getFirst().value())
                .update();
        db.sql("insert into confirmation (account_id, confirmed_at) select id, now() from account")
                .update();
        db.sql("""
                        insert into session (token_sum, account_id, opened_at, seen_at, expires_at, device)
                        select sha256(convert_to(id::text, 'UTF8')), id, now(), now(), 'infinity', '' from account
                        """).update();
    }

    EventId event(int capacity, int guestsEach) {
        EventId id = EventId.next();
        var starts = LocalDateTime.parse("2199-04-01T18:00");
        var rows = new EventRows(db);
        var room = new NewEvent.Room(capacity, guestsEach);
        rows.add(
                group,
                id,
                new NewEvent(
                        "Crowded",
                        "",
                        new NewEvent.When(starts, starts.plusHours(3), ZoneId.of("UTC"), null),
                        NewEvent.Where.at("Hall", "", ""),
                        room),
                null,
                NOW);
        rows.publish(id, NOW);
        new SeatRows(db).change(id, room, CLOSES, NOW);
        return id;
    }

    /** What the callers were told last: the places they must hold now, and the people who must hold none. */
    static class Answers {
        final Map<UUID, Integer> places = new ConcurrentHashMap<>();

        void told(SeatRows.Told told) {
            if (told.outcome().equals("going") || told.outcome().equals("waiting")) {
                places.put(told.attendee(), told.line());
            }
        }

        void gone(List<SeatRows.News> news) {
            news.stream().filter(n -> n.what().equals("gone")).forEach(n -> places.remove(n.attendee()));
        }
    }

    int mailsDue() {
        return count("select count(*) from job where kind in ('mail', 'events.news')");
    }

    /** How many mails are just being sent: their rows are locked, one by each program. */
    int mailsInHand() {
        return count("select count(*) from job where kind = 'mail'")
                - count("select count(*) from (select id from job where kind = 'mail' for update skip locked) free");
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    interface Caller {
        void call(int number) throws Exception;
    }

    /** All at once. */
    static void all(int callers, Caller caller) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = IntStream.range(0, callers)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        start.await();
                        caller.call(i);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> call : calls) {
                call.get();
            }
        }
    }

    record Place(
            UUID id, long arrival, boolean seated, @Nullable UUID account) {}

    /** Everyone who goes or waits, in order of arrival. */
    List<Place> places(EventId event) {
        return db.sql("""
                        select id, arrival, seated_at is not null as seated, account_id as account
                        from attendee where event_id = ? order by arrival
                        """).param(event.value()).query(Place.class).list();
    }

    /** Exactly so many seats taken, the rest waiting in order of arrival, nobody twice, nobody lost. */
    void holds(EventId event, int seats, Answers answers) {
        List<Place> places = places(event);
        assertThat(places)
                .extracting(Place::id)
                .as("nobody lost, nobody twice")
                .containsExactlyInAnyOrderElementsOf(answers.places.keySet());
        int seated = Math.min(seats, places.size());
        assertThat(places).filteredOn(Place::seated).as("seats taken").hasSize(seated);
        assertThat(places.subList(0, seated)).as("those who came first").allMatch(Place::seated);
        assertThat(places).extracting(Place::arrival).doesNotHaveDuplicates();
        Map<String, Object> hot = db.sql("select taken, waiting, next_arrival from seats where event_id = ?")
                .param(event.value())
                .query()
                .singleRow();
        assertThat(hot).containsEntry("taken", seated).containsEntry("waiting", places.size() - seated);
        int line = 0;
        for (Place place : places) {
            if (!place.seated()) {
                line++;
                assertThat(line)
                        .as("nobody is further back than they were told")
                        .isLessThanOrEqualTo(answers.places.get(place.id()));
            }
        }
    }
}
