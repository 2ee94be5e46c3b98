package dev.kith.sheet;

import dev.kith.ui.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed beside the table. @param person the ids of the people chosen */
public record Typed(String tag, String view, List<String> person, boolean all) {
    static final Typed NOTHING = new Typed("", "", List.of(), false);

    static Typed selection(@Nullable String tag, @Nullable List<String> person, boolean all) {
        return new Typed(Problems.clean(tag), "", person == null ? List.of() : person, all);
    }

    static Typed view(@Nullable String name) {
        return new Typed("", Problems.clean(name), List.of(), false);
    }
}
