package dev.kith.uploads;

import dev.kith.uploads.Reading.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** One text inside an upload: its name for messages, what it is by its content, and its words. */
public record Part(String name, Sniffed sniffed, Upload.Source source) {

    public enum Kind {
        ZIP,
        VCARD,
        JSON,
        TABLE,
        BINARY
    }

    public Kind kind() {
        return sniffed.kind();
    }

    public long size() {
        return sniffed.size();
    }

    /** The text without its byte order mark. */
    public Reader reader() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(source.open(), sniffed.charset()), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    public String text() throws IOException {
        try (var reader = reader()) {
            return reader.readAllAsString();
        }
    }

    /** Those of that kind, in their order. */
    public static List<Part> ofKind(List<Part> parts, Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /** Refuses a text that ends inside a character, and says which encodings had to be guessed. */
    public static List<Message> notesOnEncoding(List<Part> parts) throws Refusal {
        var notes = new ArrayList<Message>();
        for (var part : parts) {
            if (part.sniffed.endsInsideCharacter()) {
                throw new Refusal("formats.cut-off-end", part.name);
            }
            if (part.sniffed.guessed()) {
                notes.add(Message.of(
                        "formats.encoding-guessed",
                        part.name,
                        part.sniffed.charset().name()));
            }
        }
        return notes;
    }
}
