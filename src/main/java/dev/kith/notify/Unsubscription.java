package dev.kith.notify;

import dev.kith.accounts.AccountId;
import dev.kith.platform.Keys;
import dev.kith.platform.Settings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The address that ends the morning mail: signed, so that it needs no sign-in and serves nobody else (RFC 8058). */
@Component
class Unsubscription {
    static final String PATH = "/digest/unsubscription";
    private static final String PURPOSE = "end the digest";
    private final Keys keys;
    private final Settings settings;

    Unsubscription(Keys keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    String link(AccountId member) {
        return settings.baseUrl() + PATH + "?who=" + member + "&key=" + keys.sign(PURPOSE, member.toString());
    }

    /** The headers by which a mail program offers the button (RFC 2369, RFC 8058). */
    Map<String, String> headers(AccountId member) {
        return Map.of(
                "List-Unsubscribe", "<" + link(member) + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    boolean holds(AccountId member, String key) {
        return keys.signed(PURPOSE, member.toString(), key);
    }
}
