package dev.kith.places;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A city, town or village.
 *
 * @param id of GeoNames, stays the same when the data is renewed
 * @param admin the region in the country, or the district where the region does not tell two places apart; may be empty
 * @param country two letters of ISO 3166-1
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param namesake whether the country has another place of this name, so that the label must name the region
 */
public record City(
        int id,
        String name,
        String admin,
        String country,
        double latitude,
        double longitude,
        int population,
        ZoneId zone,
        boolean namesake) {

    /** The label in English: "Porto, Portugal", or "Springfield, Illinois, United States". No two cities share one. */
    public String label() {
        return label(Locale.ENGLISH);
    }

    /** The label with the country in the given language; {@link Places#find} understands it in any language we know. */
    public String label(Locale locale) {
        return (namesake && !admin.isEmpty() ? name + ", " + admin : name) + ", " + countryName(locale);
    }

    public String countryName(Locale locale) {
        return Countries.name(country, locale);
    }

    /** Great-circle distance to a position, in kilometres. */
    public double kilometresTo(double otherLatitude, double otherLongitude) {
        return Places.kilometres(latitude, longitude, otherLatitude, otherLongitude);
    }
}
