package dev.kith.events;

/** For tests of other folders that need an event as it is seen, without a database. */
public final class EventVersions {
    private EventVersions() {}

    public static EventView.Version of(int event) {
        return new EventView.Version(event, 0, 0);
    }
}
