package dev.kith.formats;

import dev.kith.formats.FoundPerson.Key;
import dev.kith.formats.FoundPerson.Labelled;
import dev.kith.formats.FoundPerson.Name;
import dev.kith.formats.FoundPerson.Photo;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one card says, with the habits of the programs that write them (Apple's labels, years that mean none, firms). */
final class VCardPerson {

    private static final String SOURCE = "vcard";
    private static final List<String> NO_LABEL = List.of("pref", "voice", "internet", "x400", "text", "other");
    private static final List<String> NO_TAG = List.of("mycontacts", "starred");

    private final VCard card;
    private final BiConsumer<String, String> report;

    /** @param report hears the words left out and the key of the reason */
    VCardPerson(VCard card, BiConsumer<String, String> report) {
        this.card = card;
        this.report = report;
    }

    /** Empty for what is no person: a list of people, or a card on which nothing stands. */
    Optional<FoundPerson> person() {
        if (kind().equals("group")) {
            report.accept(named().map(Name::full).orElse(""), "formats.vcard-group");
            return Optional.empty();
        }
        var name = named();
        if (name.isEmpty()) {
            report.accept("", "formats.no-name");
            return Optional.empty();
        }
        var reach = new FoundPerson.Reach(phones(), mails(), links(), place());
        return Optional.of(new FoundPerson(
                keys(name.get(), reach),
                name.get(),
                reach,
                new FoundPerson.Work(name.get().organisation() ? null : company(), title()),
                new FoundPerson.About(VCardDates.birthday(card, report), note(), tags(), null),
                photo()));
    }

    boolean pictureElsewhere() {
        return card.getPhotos().stream().anyMatch(photo -> photo.getData() == null && photo.getUrl() != null);
    }

    private String kind() {
        var said = card.getKind() != null ? card.getKind().getValue() : extended("X-ADDRESSBOOKSERVER-KIND");
        return said == null ? "" : said.toLowerCase(Locale.ROOT);
    }

    private Optional<Name> named() {
        var n = card.getStructuredName();
        var given = n == null ? null : filled(n.getGiven());
        var family = n == null ? null : filled(n.getFamily());
        var suffix = n == null ? null : filled(String.join(", ", n.getSuffixes()));
        var middle = n == null ? null : filled(String.join(" ", n.getAdditionalNames()));
        var showsFirm = "COMPANY".equalsIgnoreCase(extended("X-ABShowAs")) || kind().equals("org");
        if (showsFirm && company() != null) {
            return Optional.of(new Name(Objects.requireNonNull(company()), null, null, null, true));
        }
        var inParts = Stream.of(given, middle, family).filter(Objects::nonNull).toList();
        return Stream.of(
                        value(card.getFormattedName()),
                        filled(String.join(" ", inParts)),
                        card.getNickname() == null
                                ? null
                                : filled(String.join(", ", card.getNickname().getValues())),
                        company(),
                        mails().stream().map(Labelled::value).findFirst().orElse(null),
                        phones().stream().map(Labelled::value).findFirst().orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .map(full -> new Name(full, given, family, suffix, showsFirm));
    }

    private List<Labelled> phones() {
        return card.getTelephoneNumbers().stream()
                .map(tel -> labelled(
                        tel,
                        tel.getTypes(),
                        tel.getText() != null
                                ? tel.getText()
                                : tel.getUri() == null ? null : tel.getUri().getNumber()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Labelled> mails() {
        return card.getEmails().stream()
                .map(mail -> labelled(mail, mail.getTypes(), mail.getValue()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private List<Labelled> links() {
        var urls = card.getUrls().stream().map(url -> labelled(url, types(url), url.getValue()));
        var profiles = card.getExtendedProperties("X-SOCIALPROFILE").stream()
                .map(profile -> labelled(profile, types(profile), profile.getValue()));
        return Stream.concat(urls, profiles)
                .flatMap(Optional::stream)
                .flatMap(link -> web(link).stream())
                .distinct()
                .toList();
    }

    private Optional<Labelled> web(Labelled link) {
        var web = WebLink.of(link.value()).map(to -> new Labelled(link.label(), to));
        // Apple writes profiles without an address as x-apple:name
        if (web.isEmpty() && !link.value().startsWith("x-apple:")) {
            report.accept(link.value(), "formats.link-unsafe");
        }
        return web;
    }

    private static List<String> types(VCardProperty property) {
        return property.getParameters().getTypes();
    }

    private Optional<Labelled> labelled(VCardProperty property, Collection<?> types, @Nullable String value) {
        var words = filled(value);
        return words == null ? Optional.empty() : Optional.of(new Labelled(label(property, types), words));
    }

    /** The label in the same group as the property, else its first type that tells something. */
    private String label(VCardProperty property, Collection<?> types) {
        if (property.getGroup() != null) {
            for (var label : card.getExtendedProperties("X-ABLabel")) {
                if (property.getGroup().equalsIgnoreCase(label.getGroup())) {
                    return label.getValue()
                            .replace("_$!<", "")
                            .replace(">!$_", "")
                            .strip();
                }
            }
        }
        return types.stream()
                .map(type ->
                        type instanceof ezvcard.parameter.VCardParameter named ? named.getValue() : type.toString())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !NO_LABEL.contains(type))
                .findFirst()
                .orElse("");
    }

    private @Nullable String company() {
        return card.getOrganizations().stream()
                .map(Organization::getValues)
                .flatMap(List::stream)
                .map(VCardPerson::filled)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String title() {
        return Stream.concat(card.getTitles().stream(), card.getRoles().stream())
                .map(VCardPerson::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String place() {
        return card.getAddresses().stream()
                .map(adr -> joined(adr.getLocality() == null ? adr.getRegion() : adr.getLocality(), adr.getCountry()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String joined(@Nullable String... words) {
        return filled(String.join(
                ", ",
                Stream.of(words)
                        .map(VCardPerson::filled)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Notes first, then what has no field of its own: full addresses, days, relatives. */
    private @Nullable String note() {
        var lines = new ArrayList<@Nullable String>();
        card.getNotes().forEach(note -> lines.add(value(note)));
        for (var address : card.getAddresses()) {
            lines.add(line(label(address, address.getTypes()), whole(address)));
        }
        for (var org : card.getOrganizations()) {
            lines.add(joined(org.getValues().stream().skip(1).toArray(String[]::new)));
        }
        lines.addAll(VCardDates.days(card));
        for (var name : List.of("X-ABDATE", "X-ABRELATEDNAMES")) {
            for (var extra : card.getExtendedProperties(name)) {
                lines.add(line(label(extra, List.of()), filled(unescaped(extra))));
            }
        }
        for (var related : card.getRelations()) {
            lines.add(line(label(related, related.getTypes()), filled(related.getText())));
        }
        return filled(String.join(
                "\n", lines.stream().filter(Objects::nonNull).distinct().toList()));
    }

    private static String unescaped(RawProperty raw) {
        return raw.getValue()
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\n", "\n")
                .replace("\\\\", "\\");
    }

    private static @Nullable String whole(Address address) {
        if (filled(address.getStreetAddress()) == null) {
            return filled(address.getLabel());
        }
        var town = Stream.of(address.getPostalCode(), address.getLocality())
                .map(VCardPerson::filled)
                .filter(Objects::nonNull)
                .toList();
        return joined(address.getStreetAddress(), String.join(" ", town), address.getRegion(), address.getCountry());
    }

    private static @Nullable String line(String label, @Nullable String words) {
        return words == null || label.isEmpty() ? words : label + ": " + words;
    }

    private List<String> tags() {
        return card.getCategoriesList().stream()
                .flatMap(categories -> categories.getValues().stream())
                .map(tag -> tag.replaceFirst("^\\*", "").strip())
                .filter(tag -> !tag.isEmpty() && !NO_TAG.contains(tag.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private @Nullable Photo photo() {
        for (var picture : card.getPhotos()) {
            var bytes = picture.getData();
            if (bytes != null && bytes.length > 0) {
                var photo = bytes.length > Photo.LARGEST ? null : Photo.sniffed(bytes);
                if (photo != null) {
                    return photo;
                }
                var why = bytes.length > Photo.LARGEST ? "formats.photo-too-large" : "formats.photo-unknown";
                report.accept(named().map(Name::full).orElse(""), why);
            }
        }
        return null;
    }

    /** The UID; without one, mail or number, which may be shared; and the name at the least. */
    private List<Key> keys(Name name, FoundPerson.Reach reach) {
        var keys = new ArrayList<Key>();
        if (card.getUid() != null && filled(card.getUid().getValue()) != null) {
            keys.add(new Key(SOURCE, "uid:" + card.getUid().getValue().strip(), true));
        }
        for (var mail : reach.mails()) {
            keys.add(new Key(SOURCE, "mail:" + mail.value().toLowerCase(Locale.ROOT), false));
        }
        for (var phone : reach.phones()) {
            keys.add(new Key(SOURCE, "tel:" + phone.value().replaceAll("[^+\\d]", ""), false));
        }
        keys.add(new Key(SOURCE, "name:" + name.full().toLowerCase(Locale.ROOT), false));
        return keys.stream().distinct().toList();
    }

    private static @Nullable String value(@Nullable TextProperty property) {
        return property == null ? null : filled(property.getValue());
    }

    private @Nullable String extended(String name) {
        var property = card.getExtendedProperty(name);
        return property == null ? null : filled(property.getValue());
    }

    static @Nullable String filled(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
