package dev.kith.groups;

import dev.kith.kernel.Decision;

/** What came of wanting to join. */
public sealed interface JoinOutcome {
    /** A member now, or already. */
    record In() implements JoinOutcome {}

    /** The organizers have the answers and decide. */
    record Asked() implements JoinOutcome {}

    /** The group asks questions, and at least one has no answer yet. */
    record AnswersWanted() implements JoinOutcome {}

    record Refused(Decision.No why) implements JoinOutcome {}
}
