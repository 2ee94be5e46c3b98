package dev.kith.notify;

import dev.kith.accounts.Member;
import dev.kith.agenda.Agenda;
import dev.kith.followups.FollowUp;
import dev.kith.followups.FollowUps;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import dev.kith.ui.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The morning mail of one member: what is due and what is on today, in a few lines. */
@Component
class Digest {
    private static final int MOST = 10;
    private final FollowUps followUps;
    private final Agenda agenda;
    private final Mails mails;
    private final Unsubscription unsubscription;
    private final MessageSource messages;
    private final Settings settings;

    Digest(
            FollowUps followUps,
            Agenda agenda,
            Mails mails,
            Unsubscription unsubscription,
            MessageSource messages,
            Settings settings) {
        this.followUps = followUps;
        this.agenda = agenda;
        this.mails = mails;
        this.unsubscription = unsubscription;
        this.messages = messages;
        this.settings = settings;
    }

    /** Keeps the mail to be sent with the caller's transaction. Nothing to say, no mail. */
    void send(Member member, Instant now) {
        Instant endOfDay = followUps.endOfToday(member);
        var lines = new ArrayList<String>();
        add(lines, member, "events", events(member, now, endOfDay));
        add(lines, member, "steps", sayAll(member, followUps.due(member, endOfDay, MOST)));
        add(lines, member, "promises", sayAll(member, followUps.promisesDue(member, endOfDay, MOST)));
        if (lines.isEmpty()) {
            return;
        }
        lines.addFirst(say(member, "greeting", member.name().split("\\s+", 2)[0]));
        lines.add(say(member, "end", settings.baseUrl() + "/", unsubscription.link(member.id())));
        mails.send(new Mail(member.email(), say(member, "subject"), String.join("\n", lines))
                .with(unsubscription.headers(member.id())));
    }

    private List<String> events(Member member, Instant now, Instant until) {
        var time = Ui.TIME.withLocale(member.locale());
        return agenda.of(member, now, until).stream()
                .filter(Agenda.Entry::seated)
                .map(event -> time.format(event.startsAt().atZone(member.zone())) + " " + event.title()
                        + (event.place().isEmpty() ? "" : ", " + event.place()))
                .toList();
    }

    private void add(List<String> lines, Member member, String what, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(say(member, what));
            items.forEach(item -> lines.add("- " + item));
            lines.add("");
        }
    }

    private List<String> sayAll(Member member, List<FollowUp> steps) {
        return steps.stream().map(step -> sayOne(member, step)).toList();
    }

    private String sayOne(Member member, FollowUp step) {
        if (!step.what().isEmpty()) {
            return say(member, "step", step.name(), step.what());
        }
        return step.about().isEmpty() ? step.name() : say(member, "step", step.name(), step.about());
    }

    private String say(Member member, String key, Object... args) {
        return messages.getMessage("notify.mail." + key, args, member.locale());
    }
}
