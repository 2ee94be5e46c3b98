package dev.kith.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What it takes to announce an event, or to change one. */
public record NewEvent(String title, String description, When when, Where where, Room room) {

    /**
     * The clock on the wall where it happens.
     *
     * @param rsvpUntil until when one may ask for a seat, on the same clock; null is until it begins
     */
    public record When(
            LocalDateTime starts,
            LocalDateTime ends,
            ZoneId zone,
            @Nullable LocalDateTime rsvpUntil) {
        public Instant startsAt() {
            return starts.atZone(zone).toInstant();
        }

        public Instant endsAt() {
            return ends.atZone(zone).toInstant();
        }

        /** Never after the begin. */
        public Instant closesAt() {
            Instant asked =
                    rsvpUntil == null ? startsAt() : rsvpUntil.atZone(zone).toInstant();
            return asked.isBefore(startsAt()) ? asked : startsAt();
        }
    }

    /**
     * A place, a link, or both.
     *
     * @param place its name, such as a café's; @param city as the gazetteer writes it, or as typed
     * @param latitude degrees, of the place or else of the city; null where neither is known
     * @param onlineLink shown only to those who go; may be empty until it is known
     */
    public record Where(
            String place,
            String address,
            String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean online,
            String onlineLink) {
        public static Where at(String place, String address, String city) {
            return new Where(place, address, city, null, null, false, "");
        }

        public boolean inPerson() {
            return !place.isEmpty() || !address.isEmpty() || !city.isEmpty();
        }

        /**
         * A link to OpenStreetMap, or null where nothing is known to look for. A typed address says more than a
         * position, which may be only the city's.
         */
        public @Nullable String map() {
            if (!address.isEmpty()) {
                String words = city.isEmpty() ? address : address + ", " + city;
                return "https://www.openstreetmap.org/search?query=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            }
            if (latitude == null || longitude == null || !inPerson()) {
                return null;
            }
            return String.format(
                    Locale.ROOT,
                    "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=16/%1$.5f/%2$.5f",
                    latitude,
                    longitude);
        }
    }

    /** @param capacity null for no limit; @param guestsEach how many a member may bring */
    public record Room(@Nullable Integer capacity, int guestsEach) {
        public static final Room UNLIMITED = new Room(null, 0);
    }
}
