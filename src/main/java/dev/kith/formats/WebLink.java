package dev.kith.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A link as found in a file, fit to stand in a page: http or https with a host, and nothing else. */
final class WebLink {

    private static final Pattern HAS_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^/:]+\\.[^/:]+:\\d+(/.*)?");
    private static final Pattern IN_SLUG = Pattern.compile("(?i)linkedin\\.com/in/([^/?#\\s]+)");

    private WebLink() {}

    static Optional<String> of(String text) {
        var said = text.strip();
        if (said.isEmpty() || said.contains(" ")) {
            return Optional.empty();
        }
        var named = HAS_SCHEME.matcher(said).matches()
                && !HOST_AND_PORT.matcher(said).matches();
        var full = named ? said : "https://" + said.replaceFirst("^//", "");
        try {
            var uri = new URI(full.replace("|", "%7C"));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var host = uri.getHost();
            var web = scheme.equals("http") || scheme.equals("https");
            return web && host != null && host.contains(".") ? Optional.of(full) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** The name in a LinkedIn profile's address: lower case, no query, no trailing slash. */
    static Optional<String> linkedInSlug(String link) {
        var slug = IN_SLUG.matcher(link);
        return slug.find() ? Optional.of(slug.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
