package dev.kith.platform;

import dev.kith.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Doorkeeper> doorkeepers;

    Mails(Jobs jobs, JsonMapper json, ObjectProvider<Doorkeeper> doorkeepers) {
        this.jobs = jobs;
        this.json = json;
        this.doorkeepers = doorkeepers;
    }

    /** Is asked before a mail is kept. */
    public interface Doorkeeper {
        /** False for one that whom it is for does not want; who sends it does not learn that. */
        boolean lets(Mail mail);
    }

    public void send(Mail mail) {
        if (doorkeepers.stream().allMatch(each -> each.lets(mail))) {
            keep(mail);
        }
    }

    private void keep(Mail mail) {
        jobs.soon(KIND, json.writeValueAsString(new Sealed(Ids.next().toString(), mail)));
    }

    /** A mail with the identifier that stays the same however often it is tried. */
    record Sealed(String id, Mail mail) {}
}
