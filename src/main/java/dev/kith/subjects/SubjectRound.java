package dev.kith.subjects;

import dev.kith.platform.Jobs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gathers {@link Subjects} every few minutes, on whichever node. */
@Component
class SubjectRound implements Jobs.Job {
    private static final String KIND = "discover.subjects";
    private static final Duration EVERY = Duration.ofMinutes(5);
    private final Subjects subjects;
    private final Jobs jobs;
    private final Clock clock;

    SubjectRound(Subjects subjects, Jobs jobs, Clock clock) {
        this.subjects = subjects;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        jobs.once(KIND, KIND, "", clock.instant());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String payload) {
        subjects.gather();
        jobs.once(KIND, KIND, "", clock.instant().plus(EVERY));
    }
}
