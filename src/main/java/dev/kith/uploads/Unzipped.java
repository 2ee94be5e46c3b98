package dev.kith.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.kith.uploads.Reading.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/** The texts in a zip. Entries are counted, what they unpack to is bounded, and a zip inside stays closed. */
final class Unzipped {

    private static final int LONGEST_TAIL = 22 + 0xffff;
    // opening the nth text unpacks those before it, so their number is what keeps reading cheap
    private static final int MOST_TEXTS = 200;
    private static final long HARMLESS = 1L << 20;

    private Unzipped() {}

    static List<Part> parts(String zipName, Upload.Source zip, long left, Upload.Limits limits)
            throws IOException, Refusal {
        var parts = new ArrayList<Part>();
        var zipsInside = 0;
        var entries = 0;
        try (var packed = new Counting(zip.open());
                var in = new ZipInputStream(packed, ISO_8859_1)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > limits.parts()) {
                    throw new Refusal("formats.zip-too-many", zipName, limits.parts());
                }
                var name = Upload.baseName(entry.getName());
                var guarded = new Guarded(in, packed);
                var sniffed = sniff(zipName, name, guarded, left, limits);
                left -= sniffed.size();
                if (sniffed.kind() == Part.Kind.ZIP) {
                    zipsInside++;
                } else if (!entry.isDirectory() && sniffed.kind() != Part.Kind.BINARY && !name.startsWith("._")) {
                    parts.add(new Part(name, sniffed, nth(zip, entries)));
                }
                if (parts.size() > MOST_TEXTS) {
                    throw new Refusal("formats.zip-too-many", zipName, MOST_TEXTS);
                }
            }
        }
        if (entries != promised(zip)) {
            throw new Refusal("formats.zip-cut-off");
        }
        if (parts.isEmpty() && zipsInside > 0) {
            throw new Refusal("formats.zip-in-zip", zipName);
        }
        return parts;
    }

    private static Sniffed sniff(String zipName, String name, Guarded in, long left, Upload.Limits limits)
            throws IOException, Refusal {
        try {
            in.ratio = limits.ratio();
            return Sniffed.of(name, in, left, limits);
        } catch (Bomb bomb) {
            throw new Refusal("formats.zip-bomb", zipName);
        }
    }

    private static Upload.Source nth(Upload.Source zip, int number) {
        return () -> {
            var in = new ZipInputStream(zip.open(), ISO_8859_1);
            for (var i = 0; i < number; i++) {
                in.getNextEntry();
            }
            return in;
        };
    }

    /** The number of entries by the zip's own directory, which stands at its end and is missing when it was cut. */
    private static int promised(Upload.Source zip) throws IOException {
        var tail = new byte[0];
        try (var in = zip.open()) {
            for (var next = in.readNBytes(LONGEST_TAIL); next.length > 0; next = in.readNBytes(LONGEST_TAIL)) {
                var joined = ByteBuffer.allocate(tail.length + next.length)
                        .put(tail)
                        .put(next)
                        .array();
                var from = Math.max(0, joined.length - LONGEST_TAIL);
                tail = java.util.Arrays.copyOfRange(joined, from, joined.length);
            }
        }
        var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = tail.length - 22; at >= 0; at--) {
            if (bytes.getInt(at) == 0x06054b50) {
                return bytes.getShort(at + 10) & 0xffff;
            }
        }
        return -1;
    }

    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var n = super.read(bytes, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }

    /** Stops unpacking as soon as an entry grows out of proportion, long before it is large. */
    private static final class Guarded extends FilterInputStream {
        private final Counting packed;
        private final long before;
        private long unpacked;
        private int ratio;

        Guarded(InputStream in, Counting packed) {
            super(in);
            this.packed = packed;
            this.before = packed.count;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var n = super.read(bytes, offset, length);
            unpacked += Math.max(0, n);
            // a zip's small entries may lie in the buffer already, so the first bytes are free
            if (unpacked > HARMLESS && unpacked > ratio * (packed.count - before + 512)) {
                throw new Bomb();
            }
            return n;
        }
    }
}
