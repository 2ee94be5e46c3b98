package dev.kith.platform;

import dev.kith.storage.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads settings from a file, the environment and the command line, and checks each; a later source wins. */
final class SettingsReader {
    private static final int PORT = 8080;
    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private final List<String> rest = new ArrayList<>();
    private final Path home;

    /** A value and where it stands, as its host would call it. */
    private record Given(String text, String where) {
        StartRefused wrong(String problem) {
            return StartRefused.wrong(where, problem);
        }
    }

    /** The settings and the words of the command line that are none. */
    record Read(Settings settings, List<String> rest) {}

    private SettingsReader(Path home) {
        this.home = home;
    }

    static Read read(List<String> arguments, Map<String, String> environment, Path home) {
        var reader = new SettingsReader(home);
        reader.environment(environment);
        reader.options(arguments);
        reader.file();
        return new Read(reader.settings(), List.copyOf(reader.rest));
    }

    private void environment(Map<String, String> environment) {
        environment.forEach((name, text) -> {
            if (!name.startsWith("KITH_") || Setting.OF_THE_SCRIPT.contains(name)) {
                return;
            }
            Setting setting = Setting.ofVariable(name)
                    .orElseThrow(() ->
                            StartRefused.wrong(name, "no such setting; did you mean " + Setting.nearest(name) + "?"));
            put(setting, text, name);
        });
    }

    private void options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            var setting = Setting.ofOption(name);
            if (setting.isEmpty()) {
                rest.add(word);
            } else if (equals >= 0) {
                put(setting.get(), word.substring(equals + 1), name);
            } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
                put(setting.get(), arguments.get(++i), name);
            } else {
                throw StartRefused.wrong(name, "needs a value");
            }
        }
    }

    private void file() {
        Given config = given.get(Setting.CONFIG);
        Path file = config == null ? data().resolve("kith.properties") : path(config);
        if (config == null && !Files.exists(file)) {
            return;
        }
        var properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new StartRefused(file + " is not a properties file in UTF-8");
        } catch (IOException e) {
            throw StartRefused.wrong(
                    config == null ? file.toString() : config.where(), "'" + file + "' cannot be read");
        }
        for (String key : properties.stringPropertyNames()) {
            String where = key + " in " + file;
            Setting setting = Setting.ofProperty(key)
                    .orElseThrow(() ->
                            StartRefused.wrong(where, "no such setting; did you mean " + Setting.nearest(key) + "?"));
            if (setting == Setting.CONFIG || (setting == Setting.DATA && config == null)) {
                throw StartRefused.wrong(where, "cannot be set in this file");
            }
            if (!given.containsKey(setting)) {
                put(setting, properties.getProperty(key), where);
            }
        }
    }

    /** An empty value unsets what an earlier source said. */
    private void put(Setting setting, String text, String where) {
        given.put(setting, new Given(text.strip(), where));
    }

    private @Nullable Given given(Setting setting) {
        Given value = given.get(setting);
        return value == null || value.text().isEmpty() ? null : value;
    }

    private Settings settings() {
        int port = port();
        String baseUrl = baseUrl(port);
        return new Settings(
                data(), port, bind(), baseUrl, database(), mailServer(), mailFrom(baseUrl), registration(), model());
    }

    private Path data() {
        Given value = given(Setting.DATA);
        return (value == null ? home.resolve(".kith") : path(value))
                .toAbsolutePath()
                .normalize();
    }

    private Path path(Given value) {
        try {
            return value.text().startsWith("~/") ? home.resolve(value.text().substring(2)) : Path.of(value.text());
        } catch (InvalidPathException e) {
            throw value.wrong("'" + value.text() + "' is not the name of a file or folder");
        }
    }

    private int port() {
        Given value = given(Setting.PORT);
        if (value == null) {
            return PORT;
        }
        if (!value.text().matches("\\d{1,5}") || Integer.parseInt(value.text()) > 65_535) {
            throw value.wrong("'" + value.text() + "' is not a port number (1 to 65535)");
        }
        int port = Integer.parseInt(value.text());
        return port == 0 ? freePort() : port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No port is free on this machine", e);
        }
    }

    private String bind() {
        Given value = given(Setting.BIND);
        if (value == null) {
            return "127.0.0.1";
        }
        try {
            return InetAddress.getByName(value.text()).getHostAddress();
        } catch (UnknownHostException e) {
            throw value.wrong("'" + value.text() + "' is not an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }
    }

    private String baseUrl(int port) {
        Given value = given(Setting.BASE_URL);
        if (value == null) {
            return "http://localhost:" + port;
        }
        URI url = uri(value.text());
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getQuery() != null
                || url.getFragment() != null
                || !(url.getPath().isEmpty() || url.getPath().equals("/"))) {
            throw value.wrong("'" + value.text() + "' is not an address like https://kith.example.org, without a path");
        }
        return value.text().endsWith("/")
                ? value.text().substring(0, value.text().length() - 1)
                : value.text();
    }

    private Settings.@Nullable Database database() {
        Given url = given(Setting.DATABASE_URL);
        Given user = given(Setting.DATABASE_USER);
        Given password = given(Setting.DATABASE_PASSWORD);
        if (url == null) {
            for (Given orphan : new Given[] {user, password}) {
                if (orphan != null) {
                    throw orphan.wrong("is set, but no " + Setting.DATABASE_URL.variable() + " or "
                            + Setting.DATABASE_URL.property);
                }
            }
            return null;
        }
        String jdbc = url.text().startsWith("jdbc:") ? url.text() : "jdbc:" + url.text();
        if (!jdbc.matches("jdbc:postgresql://[^/@\\s]+/[^/@\\s]+")) {
            throw url.wrong("is not an address like jdbc:postgresql://db.example.org:5432/kith"
                    + " (user and password are settings of their own)");
        }
        return new Settings.Database(
                jdbc, user == null ? "kith" : user.text(), password == null ? "" : password.text());
    }

    private Settings.@Nullable MailServer mailServer() {
        Given value = given(Setting.MAIL_SERVER);
        if (value == null) {
            return null;
        }
        URI url = uri(value.text());
        boolean smtp = "smtp".equals(url.getScheme()) || "smtps".equals(url.getScheme());
        if (!smtp || url.getHost() == null || !url.getPath().matches("/?") || url.getPort() > 65_535) {
            throw value.wrong("is not of the form smtp://user:password@host:587 or smtps://user:password@host:465"
                    + " (an @ in user or password is written %40)");
        }
        boolean tls = "smtps".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 465 : 587;
        String login = url.getRawUserInfo();
        if (login == null) {
            return new Settings.MailServer(tls, url.getHost(), port, null, null);
        }
        int colon = login.indexOf(':');
        if (colon < 1) {
            throw value.wrong("has a user without a password; the form is smtp://user:password@host:587");
        }
        return new Settings.MailServer(
                tls, url.getHost(), port, decoded(login.substring(0, colon)), decoded(login.substring(colon + 1)));
    }

    private String mailFrom(String baseUrl) {
        Given value = given(Setting.MAIL_FROM);
        if (value == null) {
            return "kith@" + URI.create(baseUrl).getHost();
        }
        try {
            var address = new InternetAddress(value.text(), true);
            if (value.text().contains("@") && value.text().equals(address.getAddress())) {
                return value.text();
            }
        } catch (AddressException e) {
            throw value.wrong("'" + value.text() + "' is not a mail address like kith@example.org");
        }
        throw value.wrong("'" + value.text() + "' is not a plain mail address like kith@example.org");
    }

    private Settings.Registration registration() {
        Given value = given(Setting.REGISTRATION);
        if (value == null) {
            return Settings.Registration.OPEN;
        }
        for (var each : Settings.Registration.values()) {
            if (each.name().equals(value.text().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw value.wrong("'" + value.text() + "' is not one of open, invited, closed");
    }

    /** A file that is not there does not stop the start: what needs the model says so, and does without. */
    private Settings.Model model() {
        Given value = given(Setting.MODEL);
        if (value == null) {
            return Settings.Model.INCLUDED;
        }
        return value.text().equalsIgnoreCase("none") ? Settings.Model.NONE : new Settings.Model(true, path(value));
    }

    /** No address at all where the text is none, so that every question about it is answered with no. */
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
