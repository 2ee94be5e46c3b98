package dev.kith.platform;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands one kept mail over to the mail server, or into the outbox folder where there is none. */
@Component
class MailJob implements Jobs.Job {
    private final JsonMapper json;
    private final MailTransport transport;

    MailJob(JsonMapper json, MailTransport transport) {
        this.json = json;
        this.transport = transport;
    }

    @Override
    public String kind() {
        return Mails.KIND;
    }

    @Override
    public void run(String payload) throws Exception {
        transport.deliver(json.readValue(payload, Mails.Sealed.class));
    }
}
