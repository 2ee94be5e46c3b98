package dev.kith.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a mail server, so that each mail can be read as it would have gone out. */
class MailTransportTest {
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    @TempDir
    Path data;

    @Test
    void it_is_kept_where_there_is_no_server_under_an_id_that_stays() throws Exception {
        MimeMessage mail = sent(new Mail("amara@kith.example", "Tonight", "At seven."));
        assertThat(mail.getMessageID()).isEqualTo("<one@kith.example>");
        assertThat(address(mail.getFrom())).isEqualTo("kith@kith.example");
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Tonight");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(((String) mail.getContent()).strip()).isEqualTo("At seven.");
        assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
    }

    @Test
    void sent_again_it_is_the_same_mail() throws Exception {
        var mail = new Mail("amara@kith.example", "Tonight", "At seven.");
        sent(mail);
        sent(mail);
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void in_a_members_name_the_answer_goes_to_the_member_and_the_address_stays_ours() throws Exception {
        MimeMessage mail = sent(new Mail("mei@kith.example", "Hi", "…").from("Zoë Łuczak", "zoe@kith.example"));
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("kith@kith.example");
        assertThat(from.getPersonal()).isEqualTo("Zoë Łuczak");
        assertThat(address(mail.getReplyTo())).isEqualTo("zoe@kith.example");
    }

    @Test
    void letters_of_every_script_arrive_in_subject_and_text() throws Exception {
        String words = "Grüße, čaj, чай, お茶, 🎈";
        MimeMessage mail = sent(new Mail("mei@kith.example", words, words));
        assertThat(mail.getSubject()).isEqualTo(words);
        assertThat(((String) mail.getContent()).strip()).isEqualTo(words);
    }

    @Test
    void no_line_break_in_a_subject_or_a_name_makes_another_header() throws Exception {
        var mail = new Mail("mei@kith.example", "Hi\r\nBcc: all@kith.example", "text")
                .from("Eve\r\nBcc: more@kith.example", "eve@kith.example");
        MimeMessage read = sent(mail);
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getSubject()).isEqualTo("Hi Bcc: all@kith.example");
        assertThat(Files.readString(outbox().getFirst()).lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    @Test
    void further_headers_come_along() throws Exception {
        MimeMessage mail = sent(
                new Mail("mei@kith.example", "Hi", "…").with(Map.of("List-Unsubscribe", "<https://kith.example/end>")));
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://kith.example/end>");
    }

    @Test
    void an_entry_for_the_calendar_comes_beside_the_text_and_as_a_file() throws Exception {
        String object = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Kaffee mit Zoë\r\nEND:VCALENDAR\r\n";
        MimeMessage mail =
                sent(new Mail("mei@kith.example", "Coffee", "On Friday?").with(new Mail.Calendar("REQUEST", object)));
        var mixed = (Multipart) mail.getContent();
        var either = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(((String) either.getBodyPart(0).getContent()).strip()).isEqualTo("On Friday?");
        assertThat(either.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("method=REQUEST")
                .containsIgnoringCase("charset=UTF-8");
        assertThat(bytes(either.getBodyPart(1))).isEqualTo(object);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(bytes(mixed.getBodyPart(1))).isEqualTo(object);
    }

    @Test
    void an_address_that_is_none_is_not_sent_to() {
        for (String to :
                List.of("", "mei", "mei@kith.example, all@kith.example", "mei@kith.example\r\nBcc: x@y.example")) {
            assertThatThrownBy(() -> sent(new Mail(to, "Hi", "…"))).as(to).isInstanceOf(MessagingException.class);
        }
        assertThat(outbox()).isEmpty();
    }

    private MimeMessage sent(Mail mail) throws MessagingException, IOException {
        var settings = new Settings(
                data,
                0,
                "127.0.0.1",
                "https://kith.example",
                null,
                null,
                "kith@kith.example",
                Settings.Registration.OPEN,
                Settings.Model.NONE);
        new MailTransport(settings, Clock.fixed(NOW, ZoneOffset.UTC)).deliver(new Mails.Sealed("one", mail));
        try (InputStream in = Files.newInputStream(data.resolve("outbox/one.eml"))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private List<Path> outbox() {
        try (Stream<Path> files = Files.list(data.resolve("outbox"))) {
            return files.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String address(jakarta.mail.Address[] addresses) {
        return ((InternetAddress) addresses[0]).getAddress();
    }

    private static String bytes(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
