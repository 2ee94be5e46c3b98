package dev.kith.formats;

import dev.kith.uploads.Message;
import dev.kith.uploads.Part;
import dev.kith.uploads.Reading;
import dev.kith.uploads.Reading.Refusal;
import dev.kith.uploads.Sniffed;
import dev.kith.uploads.Upload;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Address books as vCard 2.1, 3.0 or 4.0, one or many cards in a file. Cards are cut apart here and parsed one by one: the
 * parser would hold the whole book in memory, and would not say that a card has no end.
 */
final class VCards {

    /** Lines of one card, those of a folded picture not counted. */
    private static final int MOST_LINES = 2_000;

    private final Part part;
    private final FoundPeople.Collected collected;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private final StringBuilder card = new StringBuilder();
    private int ownLines;
    private boolean agent;
    private int picturesElsewhere;

    private VCards(Part part, FoundPeople.Collected collected) {
        this.part = part;
        this.collected = collected;
    }

    static Reading<FoundPeople> read(Upload upload) {
        return Reading.of(() -> read(upload.parts(Upload.Limits.CONTACTS)));
    }

    static FoundPeople read(List<Part> parts) throws IOException, Refusal {
        var files = Part.ofKind(parts, Part.Kind.VCARD);
        if (files.isEmpty()) {
            throw new Refusal("formats.vcard-none", parts.getFirst().name());
        }
        var collected = new FoundPeople.Collected();
        Part.notesOnEncoding(files).forEach(collected::note);
        var picturesElsewhere = 0;
        for (var part : files) {
            var reading = new VCards(part, collected);
            reading.cards();
            picturesElsewhere += reading.picturesElsewhere;
        }
        if (picturesElsewhere > 0) {
            collected.note(Message.of("formats.photo-elsewhere", picturesElsewhere));
        }
        return collected.all();
    }

    private void cards() throws IOException, Refusal {
        var number = 0;
        try (var lines = new BufferedReader(part.reader())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                line(line, ++number);
            }
        }
        if (!open.isEmpty()) {
            throw new Refusal("formats.vcard-no-end", part.name(), open.getFirst());
        }
    }

    private void line(String line, int number) throws IOException, Refusal {
        var word = line.length() > 16 ? "" : line.stripTrailing().toUpperCase(Locale.ROOT);
        if (word.equals("BEGIN:VCARD")) {
            if (!open.isEmpty() && !agent) {
                throw new Refusal("formats.vcard-no-end", part.name(), open.getLast());
            }
            open.addLast(number);
        }
        if (open.isEmpty()) {
            return;
        }
        card.append(line).append('\n');
        ownLines += line.isEmpty() || Character.isWhitespace(line.charAt(0)) ? 0 : 1;
        if (ownLines > MOST_LINES) {
            throw new Refusal("formats.vcard-outsized", part.name(), open.getFirst());
        }
        // version 2.1 nests the card of an assistant
        agent = line.regionMatches(true, 0, "AGENT", 0, 5) || (agent && line.isBlank());
        if (word.equals("END:VCARD")) {
            var start = open.removeLast();
            if (open.isEmpty()) {
                card(card.toString(), start);
                card.setLength(0);
                ownLines = 0;
            }
        }
    }

    private void card(String text, int line) throws IOException, Refusal {
        var parsed = parsed(text);
        if (parsed == null) {
            return;
        }
        var said = new VCardPerson(parsed, (what, key) -> collected.report(NotUnderstood.at(part, line, what, key)));
        var person = said.person();
        if (person.isPresent()) {
            collected.add(person.get());
        }
        picturesElsewhere += said.pictureElsewhere() ? 1 : 0;
    }

    /**
     * Quoted-printable words of version 2.1 may not say their encoding: UTF-8 is tried first, and windows-1252 for a card in
     * which that leaves gaps.
     */
    private static @Nullable VCard parsed(String text) throws IOException {
        var card = parsed(text, StandardCharsets.UTF_8);
        var gaps = card != null
                && text.contains("QUOTED-PRINTABLE")
                && text.indexOf('\uFFFD') < 0
                && card.toString().indexOf('\uFFFD') >= 0;
        return gaps ? parsed(text, Sniffed.WINDOWS_1252) : card;
    }

    private static @Nullable VCard parsed(String text, Charset quotedPrintable) throws IOException {
        try (var reader = new VCardReader(new StringReader(text))) {
            reader.setDefaultQuotedPrintableCharset(quotedPrintable);
            return reader.readNext();
        }
    }
}
