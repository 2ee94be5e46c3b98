package dev.kith.doors;

import dev.kith.accounts.Member;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What asker and connector are told by mail, each in their own language. */
@Component
class WishMails {
    private final Mails mails;
    private final MessageSource messages;
    private final Settings settings;

    WishMails(Mails mails, MessageSource messages, Settings settings) {
        this.mails = mails;
        this.messages = messages;
        this.settings = settings;
    }

    void wished(Member connector, Member asker, Wish wish) {
        send("wished", connector, asker, asker.name(), wish.about(), wish.note(), page(wish));
    }

    void talk(Member asker, Member connector, Wish wish) {
        send("talk", asker, connector, connector.name(), wish.about(), page(wish));
    }

    private void send(String what, Member to, Member from, Object... args) {
        var mail = new Mail(
                to.email(), words(what + ".subject", to.locale(), args), words(what + ".text", to.locale(), args));
        mails.send(mail.from(words("from", to.locale(), from.name()), from.email()));
    }

    private String page(Wish wish) {
        return settings.baseUrl() + "/introductions/wishes/" + wish.id();
    }

    private String words(String key, Locale locale, Object... args) {
        return messages.getMessage("doors.mail." + key, args, locale);
    }
}
