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

    void confirm(AccountRows.Owner owner, String token, CameFrom from) {
        String back = from.query();
        String link = "/sign-up/confirmation" + back + (back.isEmpty() ? "?" : "&") + "token=" + token;
        send(owner, "confirm", settings.baseUrl() + link);
    }

    void alreadyHere(AccountRows.Owner owner) {
        send(owner, "already-here", settings.baseUrl() + "/sign-in");
    }

    void newPassword(AccountRows.Owner owner, String token) {
        send(owner, "new-password", link("/new-password", token));
    }

    /** To the address that is to become the account's. */
    void newAddress(AccountRows.Owner owner, String address, String token) {
        send(owner.at(address), "new-address", link("/settings/address/confirmation", token));
    }

    /** To the address that was the account's. */
    void addressMoved(AccountRows.Owner owner, String address) {
        send(owner, "address-moved", address);
    }

    void passwordChanged(AccountRows.Owner owner) {
        send(owner, "password-changed", settings.baseUrl() + "/forgotten-password");
    }

    private String link(String path, String token) {
        return settings.baseUrl() + path + "?token=" + token;
    }

    private void send(AccountRows.Owner to, String what, String about) {
        String subject = messages.getMessage("accounts.mail." + what + ".subject", null, to.locale());
        Object[] args = {to.name(), about};
        mails.send(new Mail(
                to.email(), subject, messages.getMessage("accounts.mail." + what + ".text", args, to.locale())));
    }
}
