package dev.kith.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** SMTP (RFC 5321) by the mail server of the settings; without one, files in {@code outbox/} of the data folder. */
@Component
class MailTransport {
    private final Settings settings;
    private final Clock clock;

    MailTransport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void deliver(Mails.Sealed sealed) throws MessagingException, IOException {
        var server = settings.mailServer();
        if (server == null) {
            keep(sealed);
            return;
        }
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(server.tls() ? "smtps" : "smtp");
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user());
        sender.setPassword(server.password());
        sender.setJavaMailProperties(properties(server.tls() ? "smtps" : "smtp", server.user() != null));
        sender.send(message(sender.getSession(), sealed));
    }

    private static Properties properties(String protocol, boolean auth) {
        var properties = new Properties();
        properties.put("mail." + protocol + ".auth", String.valueOf(auth));
        // it is taken then; a server that is rude at the end of the talk would get it again and again
        properties.put("mail." + protocol + ".quitwait", "false");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + timeout, "15000");
        }
        return properties;
    }

    private MimeMessage message(Session session, Mails.Sealed sealed)
            throws MessagingException, UnsupportedEncodingException {
        Mail mail = sealed.mail();
        String address = settings.mailFrom();
        String id = "<" + sealed.id() + "@" + address.substring(address.indexOf('@') + 1) + ">";
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(address, mail.fromName() == null ? "Kith" : mail.fromName(), "UTF-8"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
        if (mail.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
        }
        message.setSubject(mail.subject().replaceAll("\\R", " "), "UTF-8");
        if (mail.calendar() == null) {
            message.setText(mail.text(), "UTF-8");
        } else {
            message.setContent(withCalendar(mail.text(), mail.calendar()));
        }
        message.setSentDate(Date.from(clock.instant()));
        for (var header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
        return message;
    }

    /** The object beside the text for programs that show it with buttons, and as a file for those that take only that. */
    private static Multipart withCalendar(String text, Mail.Calendar calendar) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, "UTF-8");
        var object = new MimeBodyPart();
        object.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.object().getBytes(UTF_8), "text/calendar; charset=UTF-8; method=" + calendar.method())));
        var either = new MimeBodyPart();
        either.setContent(new MimeMultipart("alternative", words, object));
        var file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.object().getBytes(UTF_8), "application/ics")));
        file.setFileName("invite.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", either, file);
    }

    private void keep(Mails.Sealed sealed) throws MessagingException, IOException {
        Path outbox = Files.createDirectories(settings.data().resolve("outbox"));
        MimeMessage message = message(Session.getInstance(new Properties()), sealed);
        try (OutputStream out = Files.newOutputStream(outbox.resolve(sealed.id() + ".eml"))) {
            message.writeTo(out);
        }
    }
}
