package dev.kith.imports;

import dev.kith.imports.Reading.Refusal;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Address books as vCard 2.1, 3.0 or 4.0, one or many cards in a file. */
final class VCards {

    private final Part part;
    private final FoundPeople.Collected collected;

    private VCards(Part part, FoundPeople.Collected collected) {
        this.part = part;
        this.collected = collected;
    }

    static Reading<FoundPeople> read(Upload upload) {
        return Reading.of(() -> read(upload.parts(Upload.Limits.CONTACTS)));
    }

    static FoundPeople read(List<Part> parts) throws IOException, Refusal {
        var cards = Part.ofKind(parts, Part.Kind.VCARD);
        if (cards.isEmpty()) {
            throw new Refusal("imports.vcard-none", parts.getFirst().name());
        }
        var collected = new FoundPeople.Collected();
        Part.notesOnEncoding(cards).forEach(collected::note);
        for (var part : cards) {
            new VCards(part, collected).cards();
        }
        return collected.all();
    }

    private void cards() throws IOException, Refusal {
        var text = part.text();
        var starts = starts(text);
        var picturesElsewhere = 0;
        var cards = parsed(text);
        for (var i = 0; i < cards.size(); i++) {
            var line = i < starts.size() ? starts.get(i) : 0;
            var card = new VCardPerson(
                    cards.get(i), (what, key) -> collected.report(NotUnderstood.at(part, line, what, key)));
            var person = card.person();
            if (person.isPresent()) {
                collected.add(person.get());
            }
            picturesElsewhere += card.pictureElsewhere() ? 1 : 0;
        }
        if (picturesElsewhere > 0) {
            collected.note(Message.of("imports.photo-elsewhere", picturesElsewhere));
        }
    }

    /**
     * Quoted-printable words of version 2.1 may not say their encoding: UTF-8 is tried first, and windows-1252 for a file in
     * which that leaves gaps.
     */
    private List<VCard> parsed(String text) throws IOException {
        var cards = parsed(text, StandardCharsets.UTF_8);
        var gaps = text.contains("QUOTED-PRINTABLE")
                && text.indexOf('\uFFFD') < 0
                && cards.stream().anyMatch(card -> card.toString().indexOf('\uFFFD') >= 0);
        return gaps ? parsed(text, Sniffed.WINDOWS_1252) : cards;
    }

    private static List<VCard> parsed(String text, Charset quotedPrintable) throws IOException {
        try (var reader = new VCardReader(new StringReader(text))) {
            reader.setDefaultQuotedPrintableCharset(quotedPrintable);
            return reader.readAll();
        }
    }

    /** The line of each outer BEGIN. A card without its END means that the file was cut: the parser would not say so. */
    private List<Integer> starts(String text) throws IOException, Refusal {
        var starts = new ArrayList<Integer>();
        var lines = new BufferedReader(new StringReader(text));
        var open = new ArrayList<Integer>();
        var number = 0;
        var agent = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var word = line.stripTrailing().toUpperCase(Locale.ROOT);
            if (word.equals("BEGIN:VCARD")) {
                if (!open.isEmpty() && !agent) {
                    throw new Refusal("imports.vcard-no-end", part.name(), open.getLast());
                }
                if (open.isEmpty()) {
                    starts.add(number);
                }
                open.add(number);
            } else if (word.equals("END:VCARD") && !open.isEmpty()) {
                open.removeLast();
            }
            // version 2.1 nests the card of an assistant
            agent = word.startsWith("AGENT") || agent && word.isEmpty();
        }
        if (!open.isEmpty()) {
            throw new Refusal("imports.vcard-no-end", part.name(), open.getFirst());
        }
        return starts;
    }
}
