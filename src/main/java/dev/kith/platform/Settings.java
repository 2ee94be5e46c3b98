package dev.kith.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the host of this Kith decided, checked and complete; {@code docs/settings.md} tells where it comes from.
 *
 * @param data the folder of everything this Kith keeps
 * @param bind the address to listen on; the loopback address unless the host says otherwise
 * @param baseUrl where members reach it, without a slash at the end
 * @param database null for the embedded one
 * @param mailServer null keeps mails in the data folder
 * @param mailFrom the community's own mail address, without a name
 * @param model with which texts are ranked by their meaning
 */
public record Settings(
        Path data,
        int port,
        String bind,
        String baseUrl,
        @Nullable Database database,
        @Nullable MailServer mailServer,
        String mailFrom,
        Registration registration,
        Model model) {

    /** Who may become a member. */
    public enum Registration {
        OPEN,
        INVITED,
        CLOSED
    }

    /** A given PostgreSQL, by its JDBC address. */
    public record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    /**
     * A way out for mail.
     *
     * @param tls encrypted from the first byte (smtps, RFC 8314); otherwise by STARTTLS where the server offers it
     */
    public record MailServer(
            boolean tls,
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {
        @Override
        public String toString() {
            return (tls ? "smtps://" : "smtp://") + host + ":" + port;
        }
    }

    /**
     * A language model.
     *
     * @param used false to do without
     * @param file null for the one that comes with Kith
     */
    public record Model(boolean used, @Nullable Path file) {
        public static final Model INCLUDED = new Model(true, null);
        public static final Model NONE = new Model(false, null);
    }

    /**
     * From the command line's options, the environment and the properties file; later ones give way.
     *
     * @throws StartRefused with one line that names the wrong setting
     */
    public static Settings of(List<String> options, Map<String, String> environment) {
        return SettingsReader.read(options, environment, Path.of(System.getProperty("user.home")))
                .settings();
    }

    public boolean https() {
        return baseUrl.startsWith("https:");
    }

    public boolean registrationOpen() {
        return registration == Registration.OPEN;
    }

    /** The same on another folder. */
    public Settings on(Path folder) {
        return new Settings(folder, port, bind, baseUrl, database, mailServer, mailFrom, registration, model);
    }

    /** The same, heard by nobody: for a command that needs no visitors. */
    public Settings unheard() {
        return new Settings(data, 0, "127.0.0.1", baseUrl, database, mailServer, mailFrom, registration, model);
    }
}
