package dev.kith.profiles;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.kernel.Words;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a member tells of themselves, as far as its reader may see it: what they may not is empty. */
public record Profile(
        AccountId id,
        String name,
        boolean photo,
        String headline,
        String introduction,
        String place,
        List<String> interests,
        String offers,
        String looksFor,
        List<Link> links,
        boolean discoverable) {
    static final int MOST_INTERESTS = 30;
    static final int MOST_LINKS = 10;

    public @Nullable String photoUrl() {
        return photo ? Member.photoOf(id) : null;
    }

    Introduction spoken() {
        return new Introduction(introduction);
    }

    /** What has an audience of its own; the key is how {@code privacy_choice} names it. */
    public enum Field {
        PHOTO,
        PLACE,
        HEADLINE,
        INTRODUCTION,
        INTERESTS,
        OFFERS,
        LOOKS_FOR,
        LINKS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who sees it: every member; people of my groups, and my ties; my ties; only me. */
    public enum Audience {
        MEMBERS,
        GROUPS,
        TIES,
        NOBODY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Audience> of(String key) {
            return Stream.of(values()).filter(a -> a.key().equals(key)).findFirst();
        }
    }

    /** The introduction as it is spoken: how many words, and how long they take. */
    public record Introduction(String text) {
        static final int WORDS_A_MINUTE = 130;

        public int words() {
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        }

        public int seconds() {
            return Math.ceilDiv(words() * 60, WORDS_A_MINUTE);
        }
    }

    /** An address of theirs elsewhere: http or https, nothing else. */
    public record Link(String url) {
        private static final Map<String, String> SITES = Map.ofEntries(
                Map.entry("linkedin.com", "LinkedIn"),
                Map.entry("xing.com", "XING"),
                Map.entry("github.com", "GitHub"),
                Map.entry("gitlab.com", "GitLab"),
                Map.entry("codeberg.org", "Codeberg"),
                Map.entry("facebook.com", "Facebook"),
                Map.entry("instagram.com", "Instagram"),
                Map.entry("twitter.com", "X"),
                Map.entry("x.com", "X"),
                Map.entry("bsky.app", "Bluesky"),
                Map.entry("youtube.com", "YouTube"),
                Map.entry("meetup.com", "Meetup"));

        /** Understands an address with or without its scheme; empty where it is none that a browser should follow. */
        static Optional<Link> of(String typed) {
            String text = typed.strip();
            if (!text.contains(":")) {
                text = "https://" + text;
            }
            try {
                URI uri = URI.create(text);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                boolean web = scheme.equals("http") || scheme.equals("https");
                boolean whole = uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null;
                return web && whole ? Optional.of(new Link(uri.toString())) : Optional.empty();
            } catch (IllegalArgumentException notAnAddress) {
                return Optional.empty();
            }
        }

        /** The name of the site, else its host; a path that begins with {@code /@} is a Mastodon account. */
        public String site() {
            URI uri = URI.create(url);
            String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            // a known site has an address for each language and for phones
            String known = SITES.get(host.replaceFirst("^([a-z]{2}|m)\\.", ""));
            if (known != null) {
                return known;
            }
            boolean account = String.valueOf(uri.getPath()).matches("/@[^/]+/?");
            return account ? "Mastodon (" + host + ")" : host;
        }
    }

    /** Words between commas, each once however it is written, in the order typed. */
    static List<String> interests(String typed) {
        Map<String, String> once = new LinkedHashMap<>();
        for (String word : typed.split("[,;\\r\\n]+")) {
            if (!word.isBlank()) {
                once.putIfAbsent(Words.fold(word), word.strip());
            }
        }
        return List.copyOf(once.values());
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
