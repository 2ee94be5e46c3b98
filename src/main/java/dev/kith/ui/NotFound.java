package dev.kith.ui;

/** There is no such page for this viewer, whether it does not exist or is none of their business. Answered with 404. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
