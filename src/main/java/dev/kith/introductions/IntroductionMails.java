package dev.kith.introductions;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.platform.Keys;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the three are told by mail, each in their own language; someone without an account in the connector's. */
@Component
class IntroductionMails {
    private static final String PURPOSE = "introduction";
    private final Accounts accounts;
    private final Mails mails;
    private final Keys keys;
    private final MessageSource messages;
    private final Settings settings;

    IntroductionMails(Accounts accounts, Mails mails, Keys keys, MessageSource messages, Settings settings) {
        this.accounts = accounts;
        this.mails = mails;
        this.keys = keys;
        this.messages = messages;
        this.settings = settings;
    }

    /** Which of the two the link was made for; empty for neither. */
    Optional<Integer> signed(IntroductionId id, String signature) {
        return List.of(1, 2).stream()
                .filter(side -> keys.signed(PURPOSE, id + " " + side, signature))
                .findFirst();
    }

    /** Asks one of the two, who learns nothing of whether and when the other one is asked. */
    void asked(Member connector, Ask ask, AskRows.Party to) {
        String what = ask.other().isEmpty() ? "asked-unnamed" : "asked";
        Mail mail = mail(what, to, connector, connector.name(), ask.other(), ask.why(), link(ask));
        mails.send(mail.from(sender(to, connector), connector.email()));
    }

    /** Each of the two gets the other's name and address, and the connector one mail with both names. */
    void made(Member connector, Ask one, Ask other, List<AskRows.Party> parties) {
        met(connector, one, parties.getFirst(), parties.getLast());
        met(connector, other, parties.getLast(), parties.getFirst());
        mails.send(mail(
                "connected",
                AskRows.Party.of(connector),
                connector,
                parties.getFirst().name(),
                parties.getLast().name(),
                page(one)));
    }

    private void met(Member connector, Ask ask, AskRows.Party to, AskRows.Party other) {
        Mail mail = mail("made", to, connector, connector.name(), other.name(), other.address(), ask.why(), link(ask));
        mails.send(mail.from(sender(to, connector), other.address()));
    }

    /** @param from the one who thanks */
    void thanked(Member connector, Ask ask, AskRows.Party from, String text) {
        Mail mail = mail("thanks", AskRows.Party.of(connector), connector, from.name(), ask.other(), text, page(ask));
        mails.send(mail.from(words("from", connector.locale(), from.name()), from.address()));
    }

    private Mail mail(String what, AskRows.Party to, Member connector, Object... args) {
        Locale locale = locale(to, connector);
        return new Mail(to.address(), words(what + ".subject", locale, args), words(what + ".text", locale, args));
    }

    private String sender(AskRows.Party to, Member connector) {
        return words("from", locale(to, connector), connector.name());
    }

    private Locale locale(AskRows.Party to, Member connector) {
        return Optional.ofNullable(to.member())
                .flatMap(accounts::member)
                .map(Member::locale)
                .orElse(connector.locale());
    }

    private String words(String key, Locale locale, Object... args) {
        return messages.getMessage("introductions.mail." + key, args, locale);
    }

    private String link(Ask ask) {
        return ask.member() != null
                ? page(ask)
                : page(ask) + "/guests/" + keys.sign(PURPOSE, ask.id() + " " + ask.side());
    }

    private String page(Ask ask) {
        return settings.baseUrl() + "/introductions/" + ask.id();
    }
}
