package dev.kith.uploads;

import dev.kith.uploads.Reading.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came in: one or more files, folders or uploads. It is read in bounded pieces, twice: once to look (size, kind,
 * encoding, bombs), once to understand. No name in it is ever used as a path.
 */
public final class Upload {

    /** Opens the same bytes again each time it is asked. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * @param bytes of decoded data over all parts
     * @param parts files or zip entries
     * @param ratio of unpacked to packed bytes above which a zip counts as a bomb
     */
    public record Limits(long bytes, int parts, int ratio) {
        public static final Limits CONTACTS = new Limits(64L << 20, 5_000, 100);
        public static final Limits ARCHIVE = new Limits(128L << 20, 5_000, 100);

        long megabytes() {
            return bytes >> 20;
        }

        public void allow(String name, long size) throws Refusal {
            if (size > bytes) {
                throw new Refusal("formats.too-large", name, megabytes());
            }
        }
    }

    /** @param name for messages only */
    public record Piece(String name, long size, Source source) {}

    private final List<Piece> pieces = new ArrayList<>();

    public static Upload none() {
        return new Upload();
    }

    /** Files, or folders whose files directly inside are taken, hidden ones left out. */
    public static Upload of(Path... paths) throws IOException {
        var upload = new Upload();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                try (var inside = Files.list(path)) {
                    for (var file : inside.filter(Files::isRegularFile).sorted().toList()) {
                        if (!Files.isHidden(file)) {
                            upload.add(file);
                        }
                    }
                }
            } else {
                upload.add(path);
            }
        }
        return upload;
    }

    /** One file of a browser's upload; {@code size} may be -1 where it is not known. */
    public static Upload of(String name, long size, Source source) {
        var upload = new Upload();
        upload.pieces.add(new Piece(baseName(name), size, source));
        return upload;
    }

    /** The same with one more file of a browser's upload. */
    public Upload and(String name, long size, Source source) {
        var more = new Upload();
        more.pieces.addAll(pieces);
        more.pieces.add(new Piece(baseName(name), size, source));
        return more;
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Bytes of all files together, as they came. */
    public long size() {
        return pieces.stream().mapToLong(Piece::size).sum();
    }

    private void add(Path file) throws IOException {
        pieces.add(new Piece(baseName(file.toString()), Files.size(file), () -> Files.newInputStream(file)));
    }

    /** Every text in it, sniffed. Pictures and other binary parts of a zip or folder are passed over. */
    public List<Part> parts(Limits limits) throws IOException, Refusal {
        var parts = new ArrayList<Part>();
        var left = limits.bytes();
        for (var piece : pieces) {
            limits.allow(piece.name(), piece.size());
            var sniffed = Sniffed.of(piece.name(), piece.source(), left, limits);
            if (sniffed.kind() == Part.Kind.ZIP) {
                parts.addAll(Unzipped.parts(piece.name(), piece.source(), left, limits));
            } else if (sniffed.kind() != Part.Kind.BINARY) {
                parts.add(new Part(piece.name(), sniffed, piece.source()));
            } else if (pieces.size() == 1) {
                throw new Refusal("formats.binary", piece.name());
            }
            left = limits.bytes() - parts.stream().mapToLong(Part::size).sum();
        }
        return nonEmpty(parts);
    }

    private List<Part> nonEmpty(List<Part> parts) throws Refusal {
        var filled = parts.stream().filter(part -> part.size() > 0).toList();
        if (filled.isEmpty()) {
            throw new Refusal("formats.empty");
        }
        return filled;
    }

    /** The last piece of a name, for messages only. */
    static String baseName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replaceAll("\\p{Cntrl}", "");
    }
}
