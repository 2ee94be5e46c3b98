package dev.kith.meaning;

import java.util.Optional;

/** Turns texts into meanings, or does without. */
public interface Understanding {
    /** Words only: nothing has a meaning. */
    Understanding NONE = new Understanding() {
        @Override
        public String model() {
            return "none";
        }

        @Override
        public Optional<Understood> of(String text) {
            return Optional.empty();
        }
    };

    /** Names the model and how it is used; meanings under two names cannot be compared. */
    String model();

    /** What a text means; empty where there is no understanding at all. */
    Optional<Understood> of(String text);
}
