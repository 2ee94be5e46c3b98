package dev.kith.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** A real SMTP server on loopback that keeps what it is given. */
public final class TestMail implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+(?=@)");
    private final GreenMail server;

    public TestMail() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        server = new GreenMail(setup);
        server.start();
        // it has something to say about every new address
        ((Logger) LoggerFactory.getLogger("com.icegreen.greenmail")).setLevel(Level.WARN);
    }

    /**
     * Shows each mail's address while the server has taken the mail and not yet said so: whoever is killed now cannot
     * know that it went out.
     */
    public void onTaken(Consumer<String> look) {
        MessageDeliveryHandler usual = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            look.accept(address.getEmail());
            return usual.handle(message, address);
        });
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(m -> recipient(m).equalsIgnoreCase(address))
                .toList();
    }

    /** The identifiers of the mails to that address, each as often as it came. */
    public List<String> ids(String address) {
        return to(address).stream().map(TestMail::id).toList();
    }

    /** The identifiers of all mails, each as often as it came. */
    public List<String> ids() {
        return Arrays.stream(server.getReceivedMessages()).map(TestMail::id).toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails have come, to whomever. */
    public int count() {
        return server.getReceivedMessages().length;
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
            return part(last(address), "text/plain").orElseThrow();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text without identifiers and the numbers of addresses, which may hold any few digits by chance. */
    public static String withoutIds(String text) {
        return ID.matcher(text).replaceAll("");
    }

    /** The iCalendar object in the newest mail to that address, unfolded; empty where there is none. */
    public Optional<String> calendar(String address) {
        try {
            return part(last(address), "text/calendar").map(object -> object.replace("\r\n ", ""));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> part(Part mail, String type) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return mail.isMimeType(type)
                ? Optional.of(new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                : Optional.empty();
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

    @Override
    public void close() {
        server.stop();
    }
}
