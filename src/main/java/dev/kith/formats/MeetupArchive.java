package dev.kith.formats;

import dev.kith.uploads.Message;
import dev.kith.uploads.Part;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Reading.Refusal;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Groups and events of a Meetup archive in the form of rladies/meetup_archive: lists of records as JSON, in one file or
 * many, told apart by what a record holds. One record at a time is in memory as a tree.
 */
final class MeetupArchive {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1 << 20)
                            .maxNestingDepth(40)
                            .maxTokenCount(3_000_000)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, FoundGroup> groups = new LinkedHashMap<>();
    private final Map<String, FoundEvent> events = new LinkedHashMap<>();
    private final NotUnderstood.Report reported = new NotUnderstood.Report();
    private int twice;

    private MeetupArchive() {}

    static Reading<FoundArchive> read(Upload upload) {
        return Reading.of(() -> read(upload.parts(Upload.Limits.ARCHIVE)));
    }

    static FoundArchive read(List<Part> parts) throws IOException, Refusal {
        var files = Part.ofKind(parts, Part.Kind.JSON);
        if (files.isEmpty()) {
            throw new Refusal("formats.meetup-none", parts.getFirst().name());
        }
        var archive = new MeetupArchive();
        for (var part : files) {
            archive.file(part);
        }
        return archive.all();
    }

    private FoundArchive all() {
        var zones = new HashMap<String, FoundGroup>();
        groups.values().forEach(group -> zones.put(group.urlname(), group));
        var placed = events.values().stream()
                .map(event -> {
                    var group = zones.get(event.group().urlname());
                    return group == null ? event : event.in(group.where().zone());
                })
                .toList();
        var notes = new ArrayList<Message>(reported.rest());
        if (twice > 0) {
            notes.add(Message.of("formats.twice-in-file", twice));
        }
        return new FoundArchive(List.copyOf(groups.values()), placed, reported.places(), List.copyOf(notes));
    }

    private void file(Part part) throws IOException, Refusal {
        // JSON is UTF-8 (RFC 8259, section 8.1); anything guessed would spoil names in silence
        if (part.sniffed().guessed()) {
            throw new Refusal("formats.json-encoding", part.name());
        }
        try (var reader = part.reader();
                var json = JSON.createParser(reader)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new Refusal("formats.meetup-no-list", part.name());
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                record(part, json);
            }
            if (json.nextToken() != null) {
                throw new Refusal("formats.json-broken", part.name(), line(json), column(json));
            }
        } catch (UnexpectedEndOfInputException cut) {
            throw new Refusal("formats.json-cut-off", part.name(), line(cut), column(cut));
        } catch (StreamConstraintsException outsized) {
            throw new Refusal("formats.json-outsized", part.name(), line(outsized), column(outsized));
        } catch (JacksonException broken) {
            throw new Refusal("formats.json-broken", part.name(), line(broken), column(broken));
        }
    }

    private void record(Part part, JsonParser json) {
        var line = line(json);
        JsonNode tree = JSON.readTree(json);
        var record = new MeetupRecord(tree, (what, key) -> reported.add(NotUnderstood.at(part, line, what, key)));
        if (record.isEvent()) {
            record.event().ifPresent(event -> twice += events.putIfAbsent(event.id(), event) == null ? 0 : 1);
        } else if (record.isGroup()) {
            record.group().ifPresent(group -> twice += groups.putIfAbsent(group.id(), group) == null ? 0 : 1);
        } else {
            reported.add(NotUnderstood.at(part, line, tree.toString(), "formats.meetup-neither"));
        }
    }

    private static int line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }

    private static int column(JsonParser json) {
        return json.currentTokenLocation().getColumnNr();
    }

    private static int line(JacksonException problem) {
        return problem.getLocation() == null ? 0 : problem.getLocation().getLineNr();
    }

    private static int column(JacksonException problem) {
        return problem.getLocation() == null ? 0 : problem.getLocation().getColumnNr();
    }
}
