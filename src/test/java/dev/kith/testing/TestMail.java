package dev.kith.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server on loopback that keeps what it is given. */
public final class TestMail {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private final GreenMail server;

    public TestMail() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        server = new GreenMail(setup);
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(m -> recipient(m).equalsIgnoreCase(address))
                .toList();
    }

    /** The newest mail to that address. */
    public MimeMessage last(String address) {
        List<MimeMessage> all = to(address);
        if (all.isEmpty()) {
            throw new AssertionError("no mail to " + address);
        }
        return all.getLast();
    }

    public String text(String address) {
        try {
            return String.valueOf(last(address).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path (with query) of the first link in the newest mail to that address. */
    public String link(String address) {
        Matcher found = LINK.matcher(text(address));
        if (!found.find()) {
            throw new AssertionError("no link in: " + text(address));
        }
        return found.group().replaceFirst("https?://[^/]+", "");
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        server.stop();
    }
}
