package dev.kith.introductions;

import dev.kith.kernel.Ids;
import java.util.UUID;

public record IntroductionId(UUID value) {
    public static IntroductionId next() {
        return new IntroductionId(Ids.next());
    }

    public static IntroductionId of(String text) {
        return new IntroductionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
