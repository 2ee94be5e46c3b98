package dev.kith.groups;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Groups to found in tests, each under a name of its own. */
public final class SampleGroups {
    public static final Group.Place LISBON =
            new Group.Place("Lisbon, Portugal", 38.717, -9.133, ZoneId.of("Europe/Lisbon"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SampleGroups() {}

    public static NewGroup open() {
        return of(Group.Joining.OPEN);
    }

    public static NewGroup byInvitation() {
        return of(Group.Joining.INVITATION);
    }

    public static NewGroup asking(String... questions) {
        NewGroup group = of(Group.Joining.QUESTIONS);
        return new NewGroup(
                group.name(), group.summary(), group.topics(), group.place(), group.joining(), List.of(questions));
    }

    private static NewGroup of(Group.Joining joining) {
        return new NewGroup(
                "Board Games Lisbon " + COUNT.incrementAndGet(),
                "We play on Thursdays. Newcomers are welcome.",
                List.of("board games", "meeting people"),
                LISBON,
                joining,
                List.of());
    }
}
