package dev.kith.joining;

import dev.kith.accounts.Member;
import dev.kith.groups.Group;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail that brings an invitation. */
@Component
class InvitationMail {
    private final Mails mails;
    private final MessageSource messages;
    private final Settings settings;

    InvitationMail(Mails mails, MessageSource messages, Settings settings) {
        this.mails = mails;
        this.messages = messages;
        this.settings = settings;
    }

    /** To an address that may belong to nobody here, in the language of who invites. */
    void invite(Member organizer, String address, Group group, String path) {
        Object[] args = {organizer.name(), group.name(), settings.baseUrl() + path};
        mails.send(new Mail(
                        address,
                        messages.getMessage("joining.mail.subject", args, organizer.locale()),
                        messages.getMessage("joining.mail.text", args, organizer.locale()))
                .from(organizer.name(), organizer.email()));
    }
}
