package dev.kith.formats;

import dev.kith.uploads.Part;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Reading.Refusal;
import dev.kith.uploads.Upload;
import java.io.IOException;
import java.util.List;

/** What an upload turned out to be, for the one door through which every file comes. */
public sealed interface Recognised {

    record People(FoundPeople found) implements Recognised {}

    record Archive(FoundArchive found) implements Recognised {}

    static Reading<Recognised> read(Upload upload) {
        return Reading.of(() -> recognised(upload.parts(Upload.Limits.ARCHIVE)));
    }

    private static Recognised recognised(List<Part> parts) throws IOException, Refusal {
        var json = Part.ofKind(parts, Part.Kind.JSON);
        var cards = Part.ofKind(parts, Part.Kind.VCARD);
        if (!cards.isEmpty()) {
            allowed(cards);
            return new People(VCards.read(cards));
        }
        // LinkedIn's complete zip may hold JSON too, and an archive's folder a README, so the table's header decides
        if (json.isEmpty() || LinkedInConnections.isIn(parts)) {
            allowed(Part.ofKind(parts, Part.Kind.TABLE));
            return new People(LinkedInConnections.read(parts));
        }
        return new Archive(MeetupArchive.read(json));
    }

    private static void allowed(List<Part> contacts) throws Refusal {
        var size = contacts.stream().mapToLong(Part::size).sum();
        if (!contacts.isEmpty()) {
            Upload.Limits.CONTACTS.allow(contacts.getFirst().name(), size);
        }
    }
}
