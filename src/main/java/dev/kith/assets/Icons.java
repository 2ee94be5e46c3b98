package dev.kith.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The line icons of Kith: the shapes of icons.svg by name, read once, for icon.jte. */
public final class Icons {
    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z-]+)\"[^>]*>(.*?)</symbol>");
    private static final Map<String, String> SHAPES = read();

    private Icons() {}

    /** The shapes inside the icon's 24 by 24 box, as SVG; an unknown name is a bug and is refused. */
    public static String shape(String name) {
        String shape = SHAPES.get(name);
        if (shape == null) {
            throw new IllegalArgumentException("There is no icon '" + name + "' in icons.svg");
        }
        return shape;
    }

    public static Set<String> names() {
        return new TreeSet<>(SHAPES.keySet());
    }

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(Icons.class.getResourceAsStream("icons.svg"))) {
            var shapes = new HashMap<String, String>();
            var symbol = SYMBOL.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (symbol.find()) {
                shapes.put(symbol.group(1), symbol.group(2));
            }
            return Map.copyOf(shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
