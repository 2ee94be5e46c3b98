package dev.kith.platform;

import dev.kith.kernel.Ids;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way out for mail: kept in the caller's transaction, handed to the mail server by a job.
 *
 * <p>The one gap: a process that dies after the server took the mail and before the job's row went sends it again. Both
 * carry the same Message-ID, by which mail programs show one.
 */
@Component
public class Mails {
    static final String KIND = "mail";
    private final Jobs jobs;
    private final JsonMapper json;

    Mails(Jobs jobs, JsonMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    public void send(Mail mail) {
        jobs.soon(KIND, json.writeValueAsString(new Sealed(Ids.next().toString(), mail)));
    }

    /** A mail with the identifier that stays the same however often it is tried. */
    record Sealed(String id, Mail mail) {}
}
