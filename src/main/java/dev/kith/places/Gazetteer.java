package dev.kith.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All cities in columns of primitives, most people first: about 67,000, which add some 16 MB to the heap. A search reads
 * only the cities that have a word with the first letter of what was typed, one after the other.
 */
final class Gazetteer {
    private static final byte END = '\n';

    private final int[] ids;
    private final int[] populations;
    private final float[] latitudes;
    private final float[] longitudes;
    private final char[] admins;
    private final char[] countries;
    private final char[] zones;
    private final BitSet namesakes = new BitSet();
    private final Texts names;
    /** For each city its name and its other spellings as keys, each ended by a line end. */
    private final Texts keys;

    /** For each first byte of a word the cities that have such a word, most people first. */
    private final int[][] byFirst;

    private final List<Admin> adminNames;
    private final List<String> countryCodes;
    private final List<String> zoneNames;

    /** A region: its name as shown, its key, and the key of its letter code ("il") or an empty text. */
    record Admin(String name, String key, String code) {
        static Admin of(String written) {
            int bar = written.indexOf('|');
            var name = bar < 0 ? written : written.substring(0, bar);
            return new Admin(name, Typed.key(name), bar < 0 ? "" : Typed.key(written.substring(bar + 1)));
        }
    }

    /** Texts of many cities in one array. */
    private record Texts(byte[] bytes, int[] starts) {
        String at(int city) {
            return new String(bytes, starts[city], starts[city + 1] - starts[city], UTF_8);
        }
    }

    private Gazetteer(List<String[]> rows) {
        int size = rows.size();
        ids = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
        populations = rows.stream().mapToInt(row -> Integer.parseInt(row[7])).toArray();
        latitudes = new float[size];
        longitudes = new float[size];
        for (int i = 0; i < size; i++) {
            latitudes[i] = Float.parseFloat(rows.get(i)[5]);
            longitudes[i] = Float.parseFloat(rows.get(i)[6]);
        }
        var adminTable = new HashMap<String, Integer>();
        var countryTable = new HashMap<String, Integer>();
        var zoneTable = new HashMap<String, Integer>();
        admins = numbered(rows, 3, adminTable);
        countries = numbered(rows, 4, countryTable);
        zones = numbered(rows, 8, zoneTable);
        adminNames = inOrder(adminTable).map(Admin::of).toList();
        countryCodes = inOrder(countryTable).toList();
        zoneNames = inOrder(zoneTable).toList();
        names = texts(rows.stream().map(row -> row[1]), size);
        keys = texts(rows.stream().map(Gazetteer::keys), size);
        byFirst = byFirst();
        markNamesakes();
    }

    /** @param lines as {@code tools/cities} writes them, most people first */
    static Gazetteer of(Stream<String> lines) {
        return new Gazetteer(lines.map(line -> line.split("\t", -1)).toList());
    }

    int size() {
        return ids.length;
    }

    City city(int index) {
        return new City(
                ids[index],
                names.at(index),
                admin(index).name(),
                country(index),
                // as it was written: three decimals, not the nearest float
                Math.round(latitudes[index] * 1000.0) / 1000.0,
                Math.round(longitudes[index] * 1000.0) / 1000.0,
                populations[index],
                // only now: the rules of all zones together take another 4 MB
                ZoneId.of(zoneNames.get(zones[index])),
                namesakes.get(index));
    }

    /** The only cities that a key can fit, most people first. */
    int[] candidates(byte[] key) {
        return byFirst[Byte.toUnsignedInt(key[0])];
    }

    int population(int index) {
        return populations[index];
    }

    double latitude(int index) {
        return latitudes[index];
    }

    double longitude(int index) {
        return longitudes[index];
    }

    boolean namesake(int index) {
        return namesakes.get(index);
    }

    Admin admin(int index) {
        return adminNames.get(admins[index]);
    }

    String country(int index) {
        return countryCodes.get(countries[index]);
    }

    /** The index of a city, or -1. */
    int indexOf(int id) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == id) {
                return i;
            }
        }
        return -1;
    }

    /** How the key of a name, as UTF-8, stands in the names of a city. */
    Fit fit(int index, byte[] key) {
        byte[] text = keys.bytes;
        int start = keys.starts[index];
        int end = keys.starts[index + 1];
        boolean first = true;
        var best = Fit.NONE;
        for (int at = start; at < end; at++) {
            boolean nameStarts = at == start || text[at - 1] == END;
            if (nameStarts && at > start) {
                first = false;
            }
            if (text[at] == key[0] && (nameStarts || (first && text[at - 1] == ' ')) && stands(text, at, end, key)) {
                boolean whole = nameStarts && text[at + key.length] == END;
                var found = whole ? (first ? Fit.NAME : Fit.SPELLING) : nameStarts ? Fit.START : Fit.WORD;
                best = found.compareTo(best) < 0 ? found : best;
            }
        }
        return best;
    }

    private static boolean stands(byte[] text, int at, int end, byte[] key) {
        return at + key.length < end && Arrays.equals(text, at, at + key.length, key, 0, key.length);
    }

    private int[][] byFirst() {
        var cities = new IntStream.Builder[256];
        Arrays.setAll(cities, _ -> IntStream.builder());
        var last = new int[256];
        Arrays.fill(last, -1);
        for (int i = 0; i < size(); i++) {
            for (int at = keys.starts[i]; at < keys.starts[i + 1]; at++) {
                int first = Byte.toUnsignedInt(keys.bytes[at]);
                boolean wordStarts = at == 0 || keys.bytes[at - 1] == END || keys.bytes[at - 1] == ' ';
                if (wordStarts && last[first] != i) {
                    last[first] = i;
                    cities[first].add(i);
                }
            }
        }
        return Arrays.stream(cities).map(each -> each.build().toArray()).toArray(int[][]::new);
    }

    private void markNamesakes() {
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < size(); i++) {
            var other = first.putIfAbsent(Typed.key(names.at(i)) + '|' + country(i), i);
            if (other != null) {
                namesakes.set(other);
                namesakes.set(i);
            }
        }
    }

    private static String keys(String[] row) {
        var all = new HashSet<String>();
        var text = new StringBuilder();
        Stream.concat(Stream.of(row[1]), Arrays.stream(row[2].split("\\|")))
                .map(Typed::key)
                .filter(key -> !key.isEmpty() && all.add(key))
                .forEach(key -> text.append(key).append('\n'));
        return text.toString();
    }

    private static char[] numbered(List<String[]> rows, int column, Map<String, Integer> table) {
        var numbers = new char[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            int next = table.size();
            numbers[i] = (char) (int) table.computeIfAbsent(rows.get(i)[column], _ -> next);
        }
        return numbers;
    }

    private static Stream<String> inOrder(Map<String, Integer> table) {
        return table.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Texts texts(Stream<String> texts, int size) {
        var bytes = new ByteArrayOutputStream();
        var starts = new int[size + 1];
        int i = 0;
        for (var each = texts.iterator(); each.hasNext(); ) {
            bytes.writeBytes(each.next().getBytes(UTF_8));
            starts[++i] = bytes.size();
        }
        return new Texts(bytes.toByteArray(), starts);
    }
}
