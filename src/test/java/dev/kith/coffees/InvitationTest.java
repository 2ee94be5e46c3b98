package dev.kith.coffees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.accounts.AccountId;
import dev.kith.kernel.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant START = Instant.parse("2026-03-12T12:30:00Z");
    private static final Invitation HERS = new Invitation(
            "one@kith.example", "kith@kith.example", "ines@kith.example", "Coffee with Jonas", "http://x/c");

    private static Coffee coffee(int newest, int agreed) {
        var offer = new Offer(List.of(START), 45, "Café; upstairs", "");
        return new Coffee(
                CoffeeId.next(),
                new AccountId(Ids.next()),
                true,
                null,
                null,
                "Ines",
                "Bread",
                newest,
                true,
                offer,
                new Coffee.Agreed(agreed, START, 45, "Café; upstairs", ""),
                false,
                false);
    }

    @Test
    void a_request_has_one_attendee_who_is_asked_to_answer() {
        assertThat(HERS.object("REQUEST", coffee(1, 1), NOW).lines())
                .contains(
                        "METHOD:REQUEST",
                        "UID:one@kith.example",
                        "SEQUENCE:1",
                        "DTSTAMP:20260310T090000Z",
                        "DTSTART:20260312T123000Z",
                        "DTEND:20260312T131500Z",
                        "LOCATION:Café\\; upstairs",
                        "ORGANIZER;CN=Kith:mailto:kith@kith.example",
                        "STATUS:CONFIRMED")
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .hasSize(1);
        assertThat(HERS.object("REQUEST", coffee(1, 1), NOW).replace("\r\n ", ""))
                .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ines@kith.example");
    }

    @Test
    void the_sequence_rises_with_each_change_and_a_cancellation_follows_them_all() {
        assertThat(HERS.object("REQUEST", coffee(3, 3), NOW)).contains("SEQUENCE:3\r\n");
        assertThat(HERS.object("CANCEL", coffee(4, 3), NOW))
                .contains("METHOD:CANCEL\r\n", "SEQUENCE:5\r\n", "STATUS:CANCELLED\r\n", "UID:one@kith.example\r\n");
    }
}
