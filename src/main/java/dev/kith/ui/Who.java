package dev.kith.ui;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the frame shows of the signed-in member; put on the request under {@link #ATTRIBUTE} by whoever knows sessions. */
public record Who(String name, @Nullable String photoUrl, boolean host, Locale locale, ZoneId zone) {
    public static final String ATTRIBUTE = Who.class.getName();
}
