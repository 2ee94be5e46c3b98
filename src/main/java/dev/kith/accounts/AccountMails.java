package dev.kith.accounts;

import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mails of an account, in the language of its owner. */
@Component
class AccountMails {
    private final Mails mails;
    private final MessageSource messages;
    private final Settings settings;

    AccountMails(Mails mails, MessageSource messages, Settings settings) {
        this.mails = mails;
        this.messages = messages;
        this.settings = settings;
    }

    void confirm(NewAccount account, String token) {
        send(account, "confirm", settings.baseUrl() + "/sign-up/confirmation?token=" + token);
    }

    void alreadyHere(NewAccount account) {
        send(account, "already-here", settings.baseUrl() + "/sign-in");
    }

    private void send(NewAccount to, String what, String link) {
        String subject = messages.getMessage("accounts.mail." + what + ".subject", null, to.locale());
        Object[] args = {to.name(), link};
        mails.send(new Mail(
                to.email(), subject, messages.getMessage("accounts.mail." + what + ".text", args, to.locale())));
    }
}
