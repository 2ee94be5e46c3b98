package dev.kith.calendars;

import dev.kith.accounts.Viewer;
import dev.kith.events.EventId;
import dev.kith.events.Events;
import dev.kith.platform.Settings;
import dev.kith.ui.NotFound;
import dev.kith.ui.Open;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An event into the reader's own calendar. */
@Controller
class EventFilePage {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final Events events;
    private final Settings settings;
    private final Clock clock;

    EventFilePage(Events events, Settings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Open
    @GetMapping("/events/{id}/event.ics")
    ResponseEntity<byte[]> file(@PathVariable EventId id, Viewer viewer) {
        var event = events.event(viewer, id).orElseThrow(NotFound::new);
        String host = URI.create(settings.baseUrl()).getHost();
        String file = EventFile.of(event, settings.baseUrl() + "/events/" + id, host, clock.instant());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"event.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
