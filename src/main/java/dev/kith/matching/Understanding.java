package dev.kith.matching;

import org.jspecify.annotations.Nullable;

/** Turns texts into meanings, or does without. */
interface Understanding {
    /** Words only: nothing has a meaning. */
    Understanding NONE = new Understanding() {
        @Override
        public String model() {
            return "none";
        }

        @Override
        public @Nullable Meaning of(String text) {
            return null;
        }
    };

    /** Names the model with its version; meanings of two models cannot be compared. */
    String model();

    /** The meaning of a text; null where there is no understanding at all. */
    @Nullable
    Meaning of(String text);
}
