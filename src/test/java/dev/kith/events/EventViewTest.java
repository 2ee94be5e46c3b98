package dev.kith.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.agenda.Agenda;
import dev.kith.events.EventView.Mine;
import dev.kith.events.EventView.Phase;
import dev.kith.events.EventView.Room;
import dev.kith.events.EventView.Times;
import dev.kith.groups.GroupId;
import dev.kith.groups.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an event's page may offer to one viewer at one hour. */
class EventViewTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant BEGIN = Instant.parse("2026-04-02T18:00:00Z");
    private static final Instant END = Instant.parse("2026-04-02T21:00:00Z");
    private static final Instant ANNOUNCED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-01T18:00:00Z");
    private static final Room OPEN = new Room(8, 1, CLOSES, 0, 0);
    private static final NewEvent.Where CAFE = NewEvent.Where.at("Café", "", "Lisbon");
    private static final NewEvent.Where ONLINE =
            new NewEvent.Where("", "", "", null, null, true, "https://meet.example/secret");

    private static EventView view(
            @Nullable Instant published, @Nullable Instant cancelled, Room room, NewEvent.Where where, Mine mine) {
        return new EventView(
                EventId.next(),
                GroupId.next(),
                "Bakers",
                "Bread",
                "",
                new Times(BEGIN, END, LISBON, published, cancelled),
                where,
                room,
                mine,
                new EventView.Past("", "", 0, ""),
                new EventView.Version(3, 0, 0));
    }

    private static EventView announced(Room room) {
        return view(ANNOUNCED, null, room, CAFE, Mine.NOTHING);
    }

    private static EventView to(Mine mine, NewEvent.Where where) {
        return view(ANNOUNCED, null, OPEN, where, mine);
    }

    private static Mine mine(@Nullable Role role, boolean answered, boolean seated, String... guests) {
        return new Mine(
                role,
                answered ? UUID.randomUUID() : null,
                seated,
                seated ? 0 : 1,
                false,
                false,
                List.of(guests).stream()
                        .map(name -> new EventView.Guest(UUID.randomUUID(), name, seated))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:00:00Z, OPEN",
        "2026-04-01T17:59:59Z, OPEN",
        "2026-04-01T18:00:00Z, CLOSED",
        "2026-04-02T17:59:59Z, CLOSED",
        "2026-04-02T18:00:00Z, RUNNING",
        "2026-04-02T20:59:59Z, RUNNING",
        "2026-04-02T21:00:00Z, OVER",
        "2027-01-01T00:00:00Z, OVER",
    })
    void each_phase_begins_at_its_second(Instant now, Phase phase) {
        assertThat(announced(OPEN).phase(now)).isEqualTo(phase);
    }

    @Test
    void where_nobody_may_ask_for_a_seat_it_is_closed_from_the_start() {
        assertThat(announced(new Room(null, 0, null, 0, 0)).phase(ANNOUNCED)).isEqualTo(Phase.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10T09:00:00Z", "2026-04-02T19:00:00Z", "2027-01-01T00:00:00Z"})
    void a_cancelled_event_is_cancelled_at_any_hour_and_a_draft_a_draft(Instant now) {
        assertThat(view(ANNOUNCED, ANNOUNCED, OPEN, CAFE, Mine.NOTHING).phase(now))
                .isEqualTo(Phase.CANCELLED);
        assertThat(view(null, ANNOUNCED, OPEN, CAFE, Mine.NOTHING).phase(now)).isEqualTo(Phase.CANCELLED);
        assertThat(view(null, null, OPEN, CAFE, Mine.NOTHING).phase(now)).isEqualTo(Phase.DRAFT);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, 0, 8, false",
        "8, 7, 0, 1, false",
        "8, 8, 0, 0, true",
        "8, 9, 0, 0, true",
        "8, 7, 2, 0, true",
        "1, 0, 0, 1, false",
    })
    void a_seat_that_someone_waits_for_is_not_free(int seats, int taken, int waiting, int free, boolean full) {
        var room = new Room(seats, 0, CLOSES, taken, waiting);

        assertThat(room.free()).isEqualTo(free);
        assertThat(room.full()).isEqualTo(full);
    }

    @Test
    void without_a_limit_it_is_never_full_and_no_number_of_seats_is_free() {
        var room = new Room(null, 0, CLOSES, 100_000, 0);

        assertThat(room.full()).isFalse();
        assertThat(room.free()).isZero();
    }

    @Test
    void one_goes_or_waits_or_neither() {
        assertThat(to(mine(null, true, true), CAFE).going()).isTrue();
        assertThat(to(mine(null, true, true), CAFE).waits()).isFalse();
        assertThat(to(mine(null, true, false), CAFE).waits()).isTrue();
        assertThat(to(mine(null, true, false), CAFE).going()).isFalse();
        assertThat(to(Mine.NOTHING, CAFE).waits() || to(Mine.NOTHING, CAFE).going())
                .isFalse();
    }

    @Test
    void the_link_is_for_those_who_go_and_not_for_those_who_wait() {
        assertThat(to(mine(Role.MEMBER, true, true), ONLINE).showsLink()).isTrue();
        assertThat(to(mine(Role.MEMBER, true, false), ONLINE).showsLink()).isFalse();
        assertThat(to(mine(Role.MEMBER, false, false), ONLINE).showsLink()).isFalse();
        assertThat(to(Mine.NOTHING, ONLINE).showsLink()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_runs_the_event_sees_the_link_without_a_seat(Role role) {
        assertThat(to(mine(role, false, false), ONLINE).showsLink()).isEqualTo(role != Role.MEMBER);
    }

    @Test
    void a_link_of_something_that_is_not_online_or_not_yet_known_is_not_shown() {
        var unknown = new NewEvent.Where("", "", "", null, null, true, "");
        var offline = new NewEvent.Where("Café", "", "", null, null, false, "https://meet.example/old");

        assertThat(to(mine(Role.ORGANIZER, true, true), unknown).showsLink()).isFalse();
        assertThat(to(mine(Role.ORGANIZER, true, true), offline).showsLink()).isFalse();
    }

    @Test
    void one_brings_as_many_as_are_allowed_and_only_with_an_answer_of_ones_own() {
        assertThat(to(mine(null, true, true), CAFE).mayBringMore()).isTrue();
        assertThat(to(mine(null, true, false), CAFE).mayBringMore()).isTrue();
        assertThat(to(mine(null, true, true, "Uma"), CAFE).mayBringMore()).isFalse();
        assertThat(to(Mine.NOTHING, CAFE).mayBringMore()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ORGANIZER, true, true", "CO_ORGANIZER, true, true", "HOST, false, true", "MEMBER, false, false"})
    void a_role_opens_its_doors_and_no_other(Role role, boolean organizes, boolean checksIn) {
        var view = to(mine(role, false, false), CAFE);

        assertThat(view.mayOrganize()).isEqualTo(organizes);
        assertThat(view.mayCheckIn()).isEqualTo(checksIn);
    }

    @Test
    void who_is_not_of_the_group_runs_nothing() {
        assertThat(to(mine(null, true, true), CAFE).mayOrganize()).isFalse();
        assertThat(to(mine(null, true, true), CAFE).mayCheckIn()).isFalse();
    }

    @Test
    void on_the_agenda_the_doors_open_two_hours_before_and_the_end_is_the_end() {
        var entry = new Agenda.Entry(EventId.next(), "Bread", BEGIN, END, LISBON, "Café", false, true, false);

        assertThat(entry.begun(BEGIN.minus(Duration.ofHours(2)).minusSeconds(1)))
                .isFalse();
        assertThat(entry.begun(BEGIN.minus(Duration.ofHours(2)))).isTrue();
        assertThat(entry.over(END)).isFalse();
        assertThat(entry.over(END.plusSeconds(1))).isTrue();
    }
}
