package dev.kith.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/** The cities of the world, from about 3,000 people, without asking anyone outside. Read on first use. */
@Component
public class Places {
    /** Mean radius of the earth (IUGG), in kilometres. */
    static final double EARTH_RADIUS = 6371.0088;

    /** A spelling weighs less than a name: "Roma" means Rome and not a town in Texas, but "York" not New York. */
    private static final int SPELLING_WEIGHT = 10;

    private static final double KILOMETRES_A_DEGREE = Math.toRadians(EARTH_RADIUS);

    private final Countries countries = new Countries();

    private static final class Read {
        static final Gazetteer ALL = read();
    }

    /**
     * What a half-typed place may become: cities of exactly this name, then cities of which a name, or a word of the
     * name, starts so; most people first. Accents, case and punctuation do not matter, "Springfield, Illinois",
     * "Portland, OR" and "Frankfurt am Main, Germany" are understood.
     */
    public List<City> matching(String typed, int limit) {
        var place = Typed.of(typed);
        if (place.place().isEmpty()) {
            return List.of();
        }
        byte[] key = place.place().getBytes(UTF_8);
        var exact = new ArrayList<Ranked>();
        var begun = new ArrayList<Ranked>();
        for (int i : all().candidates(key)) {
            var fit = all().fit(i, key);
            boolean wanted = fit.isExact() || (fit != Fit.NONE && begun.size() < limit);
            if (wanted && isWithin(i, place)) {
                (fit.isExact() ? exact : begun).add(new Ranked(i, rank(i, fit, place)));
            }
        }
        exact.sort(Comparator.comparingLong(Ranked::rank).reversed());
        return Stream.concat(exact.stream(), begun.stream())
                .limit(limit)
                .map(ranked -> all().city(ranked.city()))
                .toList();
    }

    private record Ranked(int city, long rank) {}

    /**
     * The one city that a submitted text means: the one with this label; else the largest of this name; else the largest
     * of which a name, else a word of the name, starts so. Empty if nothing fits.
     */
    public Optional<City> find(String typed) {
        var place = Typed.of(typed);
        if (place.place().isEmpty()) {
            return Optional.empty();
        }
        byte[] key = place.place().getBytes(UTF_8);
        int best = -1;
        long bestRank = -1;
        for (int i : all().candidates(key)) {
            var fit = all().fit(i, key);
            if (fit == Fit.NONE || !isWithin(i, place)) {
                continue;
            }
            long rank = rank(i, fit, place);
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(all().city(best));
    }

    /** @param id of GeoNames */
    public Optional<City> byId(int id) {
        int index = all().indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(all().city(index));
    }

    /** The city nearest to a position in degrees; empty where there is no such position. */
    public Optional<City> nearest(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            return Optional.empty();
        }
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < all().size(); i++) {
            // a degree of latitude is the same everywhere: most cities are out without any trigonometry
            if (Math.abs(all().latitude(i) - latitude) * KILOMETRES_A_DEGREE < least) {
                double distance = kilometres(latitude, longitude, all().latitude(i), all().longitude(i));
                if (distance < least) {
                    best = i;
                    least = distance;
                }
            }
        }
        return Optional.of(all().city(best));
    }

    /** Great-circle distance between two positions in degrees, by the haversine formula on a sphere (within 0.6 %). */
    public static double kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        double east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        double h =
                north * north + Math.cos(Math.toRadians(latitude1)) * Math.cos(Math.toRadians(latitude2)) * east * east;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private boolean isWithin(int index, Typed typed) {
        for (var part : typed.within()) {
            var admin = all().admin(index);
            if (!admin.key().startsWith(part)
                    && !admin.code().equals(part)
                    && !countries.startsWith(all().country(index), part)) {
                return false;
            }
        }
        return true;
    }

    /** The class of the fit first, people within it. */
    private long rank(int index, Fit fit, Typed typed) {
        long people = all().population(index);
        long exact = 4L << 40;
        return switch (fit) {
            case NAME -> (isLabel(index, typed) ? 5L << 40 : exact) + people;
            case SPELLING -> exact + people / SPELLING_WEIGHT;
            case START -> (3L << 40) + people;
            case WORD -> (2L << 40) + people;
            case NONE -> -1;
        };
    }

    /** Whether a text whose place is this city's name is its whole label, in whatever language. */
    private boolean isLabel(int index, Typed typed) {
        var within = typed.within();
        var admin = all().admin(index).key();
        var written = all().namesake(index) && !admin.isEmpty() ? 2 : 1;
        return within.size() == written
                && (written == 1 || Objects.equals(within.getFirst(), admin))
                && countries.named(all().country(index), within.getLast());
    }

    private static Gazetteer all() {
        return Read.ALL;
    }

    private static Gazetteer read() {
        var resource = Objects.requireNonNull(Places.class.getResourceAsStream("cities.tsv.gz"), "cities.tsv.gz");
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), UTF_8))) {
            return Gazetteer.of(lines.lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
