package dev.kith.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.formats.FoundPerson.Key;
import dev.kith.formats.FoundPerson.Photo;
import dev.kith.uploads.Message;
import dev.kith.uploads.Reading.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People while a file is read: each once, each known by what is theirs alone. */
class FoundPeopleTest {
    private static final Key SHARED_MAIL = new Key("vcard", "mail:office@kith.example", false);
    private final FoundPeople.Collected collected = new FoundPeople.Collected();

    private static Key uid(String value) {
        return new Key("vcard", "uid:" + value, true);
    }

    private static Key weak(String value) {
        return new Key("vcard", value, false);
    }

    private static FoundPerson person(String name, Key... keys) {
        return new FoundPerson(
                List.of(keys),
                new FoundPerson.Name(name, null, null, null, false),
                new FoundPerson.Reach(List.of(), List.of(), List.of(), null),
                new FoundPerson.Work(null, null),
                new FoundPerson.About(null, null, List.of(), null),
                null);
    }

    private List<List<Key>> keys() {
        return collected.all().people().stream().map(FoundPerson::keys).toList();
    }

    @Test
    void the_same_sure_key_is_the_same_person_whatever_the_card_says_now() throws Refusal {
        collected.add(person("Ada", uid("1")));
        collected.add(person("Ada Okafor", uid("1"), weak("name:ada okafor")));

        assertThat(collected.all().people())
                .extracting(one -> one.name().full())
                .containsExactly("Ada");
        assertThat(collected.all().notes()).contains(Message.of("formats.twice-in-file", 1));
    }

    @Test
    void without_a_sure_key_only_the_very_same_card_is_the_same_person() throws Refusal {
        collected.add(person("Ada", weak("name:ada")));
        collected.add(person("Ada", weak("name:ada")));
        collected.add(person("ADA", weak("name:ada")));

        assertThat(collected.all().people())
                .extracting(one -> one.name().full())
                .containsExactly("Ada", "ADA");
    }

    @Test
    void an_address_that_two_share_identifies_neither() throws Refusal {
        collected.add(person("Ada", SHARED_MAIL, weak("name:ada")));
        collected.add(person("Bo", SHARED_MAIL, weak("name:bo")));

        assertThat(keys()).containsExactly(List.of(weak("name:ada")), List.of(weak("name:bo")));
    }

    @Test
    void who_has_nothing_alone_is_counted_through() throws Refusal {
        collected.add(person("Office", SHARED_MAIL));
        collected.add(person("Door", SHARED_MAIL));
        collected.add(person("Phone", SHARED_MAIL));

        assertThat(keys())
                .containsExactly(
                        List.of(weak("mail:office@kith.example#1")),
                        List.of(weak("mail:office@kith.example#2")),
                        List.of(weak("mail:office@kith.example#3")));
    }

    @Test
    void what_one_brings_alone_stays_theirs() throws Refusal {
        collected.add(person("Ada", uid("1"), SHARED_MAIL, weak("name:ada")));

        assertThat(keys()).containsExactly(List.of(uid("1"), SHARED_MAIL, weak("name:ada")));
    }

    @Test
    void nobody_is_nothing_to_remark() {
        assertThat(collected.all()).isEqualTo(new FoundPeople(List.of(), List.of(), List.of()));
    }

    @Test
    void what_a_picture_is_stands_in_its_first_bytes() {
        byte[] webp = "RIFF....WEBPVP8 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(Photo.sniffed(webp)).extracting(photo -> photo.type()).isEqualTo("image/webp");
        assertThat(Photo.sniffed("RIFF....WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .as("a sound begins alike")
                .isNull();
        assertThat(Photo.sniffed("RIFF....WEBP".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .as("a head without a picture")
                .isNull();
        assertThat(Photo.sniffed(new byte[] {(byte) 0xff, (byte) 0xd8})).isNull();
        assertThat(Photo.sniffed("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isNull();
        assertThat(Photo.sniffed(new byte[0])).isNull();
    }

    @Test
    void the_same_picture_is_the_same_however_often_it_is_read() {
        byte[] gif = {'G', 'I', 'F', '8', '9', 'a'};

        assertThat(Photo.sniffed(gif)).isEqualTo(Photo.sniffed(gif.clone())).hasSameHashCodeAs(Photo.sniffed(gif));
        assertThat(Photo.sniffed(gif)).isNotEqualTo(Photo.sniffed(new byte[] {'G', 'I', 'F', '8', '7', 'a'}));
    }

    @Test
    void a_place_in_the_report_is_short_whatever_stood_there() {
        assertThat(place("  Ada\0 ").what()).isEqualTo("Ada");
        assertThat(place("x".repeat(120)).what()).isEqualTo("x".repeat(120));
        assertThat(place("x".repeat(121)).what()).isEqualTo("x".repeat(119) + "…");
    }

    @Test
    void a_sign_of_two_halves_is_not_cut_apart() {
        String faces = place("😀".repeat(200)).what();

        assertThat(faces).endsWith("😀…");
        assertThat(faces.codePoints().filter(sign -> sign >= 0xD800 && sign <= 0xDFFF))
                .isEmpty();
        assertThat(place("x".repeat(118) + "😀😀").what()).isEqualTo("x".repeat(118) + "😀…");
    }

    private static NotUnderstood place(String what) {
        return new NotUnderstood("a.vcf", 1, what, Message.of("formats.no-name"));
    }
}
