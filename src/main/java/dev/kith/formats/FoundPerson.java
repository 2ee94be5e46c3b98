package dev.kith.formats;

import dev.kith.uploads.Sniffed;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone found in a file, in the same shape whatever the format was.
 *
 * @param keys how to know the same person again at the next import, surest first; never empty
 */
public record FoundPerson(
        List<Key> keys,
        Name name,
        Reach reach,
        Work work,
        About about,
        @Nullable Photo photo) {

    /**
     * @param source where the key comes from: {@code linkedin} or {@code vcard}
     * @param sure whether two entries with this key are the same person beyond doubt (a profile's address, a UID)
     */
    public record Key(String source, String value, boolean sure) {}

    /** @param organisation a firm's card, not a human being's */
    public record Name(
            String full,
            @Nullable String given,
            @Nullable String family,
            @Nullable String suffix,
            boolean organisation) {}

    public record Labelled(String label, String value) {}

    /** @param place a town and country in words */
    public record Reach(
            List<Labelled> phones,
            List<Labelled> mails,
            List<Labelled> links,
            @Nullable String place) {}

    public record Work(@Nullable String company, @Nullable String title) {}

    public record About(
            @Nullable Birthday birthday,
            @Nullable String note,
            List<String> tags,
            @Nullable LocalDate connectedOn) {}

    /** At least one of the two is known. */
    public record Birthday(@Nullable Integer year, @Nullable MonthDay day) {}

    /** A picture that came inside the file, its type told by its first bytes. */
    public record Photo(String type, byte[] bytes) {

        static final int LARGEST = 5 << 20;

        static @Nullable Photo sniffed(byte[] bytes) {
            if (Sniffed.startsWith(bytes, 0xff, 0xd8, 0xff)) {
                return new Photo("image/jpeg", bytes);
            }
            if (Sniffed.startsWith(bytes, 0x89, 'P', 'N', 'G')) {
                return new Photo("image/png", bytes);
            }
            if (Sniffed.startsWith(bytes, 'G', 'I', 'F', '8')) {
                return new Photo("image/gif", bytes);
            }
            var webp = bytes.length > 12 && bytes[8] == 'W' && bytes[9] == 'E' && bytes[10] == 'B' && bytes[11] == 'P';
            return webp && Sniffed.startsWith(bytes, 'R', 'I', 'F', 'F') ? new Photo("image/webp", bytes) : null;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Photo that && type.equals(that.type) && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(type, Arrays.hashCode(bytes));
        }
    }

    FoundPerson knownBy(List<Key> others) {
        return new FoundPerson(others, name, reach, work, about, photo);
    }
}
