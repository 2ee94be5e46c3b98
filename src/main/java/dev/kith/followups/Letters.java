package dev.kith.followups;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.drafts.Draft;
import dev.kith.drafts.Etiquette;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends letters from Kith, in one transaction: the step's done row, the line on the timeline, the mail job. So a letter
 * goes out once, however often the button is pressed, and a killed process loses none.
 */
@Component
public class Letters {
    private static final int MOST_A_DAY = 100;
    private final FollowUpRows rows;
    private final FollowUps followUps;
    private final NextSteps nextSteps;
    private final Post post;
    private final Clock clock;

    Letters(FollowUpRows rows, FollowUps followUps, NextSteps nextSteps, Post post, Clock clock) {
        this.rows = rows;
        this.followUps = followUps;
        this.nextSteps = nextSteps;
        this.post = post;
        this.clock = clock;
    }

    /** What a letter goes through on its way. */
    @Component
    record Post(Mails mails, Throttle throttle, People people, Accounts accounts, MessageSource messages) {}

    public enum Outcome {
        SENT,
        /** It was done or let go before; nothing is sent. */
        ENDED,
        NO_ADDRESS,
        TOO_MANY
    }

    /** What to say of a letter before it goes, to a member who wants to be told, in a first message only. */
    Optional<Etiquette.Hint> hint(Member owner, FollowUp step, String text) {
        return step.first() && post.accounts().wantsEtiquette(owner.id())
                ? Etiquette.notices(text, owner.locale())
                : Optional.empty();
    }

    @Transactional
    public Outcome send(Member owner, FollowUpId id, Draft letter) {
        post.people().hold(owner.id());
        if (rows.hold(owner.id(), id).isEmpty()) {
            return Outcome.ENDED;
        }
        FollowUp step = followUps.find(owner, id).orElse(null);
        if (step == null) {
            return Outcome.ENDED;
        }
        Optional<String> address =
                step.email().isEmpty() ? rows.addressOf(owner, step.person()) : Optional.of(step.email());
        if (address.isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        if (!post.throttle().allows("letters", owner.id().toString(), MOST_A_DAY, Duration.ofDays(1))) {
            return Outcome.TOO_MANY;
        }
        Instant now = clock.instant();
        rows.keep(owner.id(), id, letter);
        rows.done(owner.id(), id, Moment.Kind.MAIL.key(), now);
        String line = letter.subject() + "\n\n" + letter.text();
        post.people().moment(owner.id(), step.person(), Moment.of(Moment.Kind.MAIL, now, line));
        String from = post.messages().getMessage("followups.mail.from", new Object[] {owner.name()}, owner.locale());
        post.mails().send(new Mail(address.get(), letter.subject(), letter.text()).from(from, owner.email()));
        nextSteps.refresh(owner, step.person());
        return Outcome.SENT;
    }
}
