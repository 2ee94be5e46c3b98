package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails of a group, in the language of who gets them. */
@Component
class GroupMails {
    private final Mails mails;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Settings settings;

    GroupMails(Mails mails, Accounts accounts, MessageSource messages, Settings settings) {
        this.mails = mails;
        this.accounts = accounts;
        this.messages = messages;
        this.settings = settings;
    }

    void asked(AccountId organizer, Member asker, Group group) {
        tell(organizer, "asked", group, "/groups/" + group.id() + "/requests", asker.name());
    }

    void approved(AccountId asker, Group group) {
        tell(asker, "approved", group, "/groups/" + group.id(), "");
    }

    void declined(AccountId asker, Group group) {
        tell(asker, "declined", group, "/discover", "");
    }

    private void tell(AccountId to, String what, Group group, String path, String who) {
        accounts.member(to).ifPresent(member -> {
            Object[] args = {member.name(), group.name(), settings.baseUrl() + path, who};
            mails.send(new Mail(
                    member.email(),
                    text("groups.mail." + what + ".subject", args, member.locale()),
                    text("groups.mail." + what + ".text", args, member.locale())));
        });
    }

    private String text(String key, Object[] args, Locale locale) {
        return messages.getMessage(key, args, locale);
    }
}
