package dev.kith.referrals;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Paged;
import dev.kith.moments.Moment;
import dev.kith.people.People;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import dev.kith.platform.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of a referral: pass it, say where it stands, remove whom it is about. */
@Component
public class Referrals {
    private static final int MOST_A_DAY = 20;
    private final ReferralRows rows;
    private final Chapters chapters;
    private final People people;
    private final Outgoing outgoing;
    private final Clock clock;

    Referrals(ReferralRows rows, Chapters chapters, People people, Outgoing outgoing, Clock clock) {
        this.rows = rows;
        this.chapters = chapters;
        this.people = people;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** What the receiver is told through. */
    @Component
    record Outgoing(Mails mails, Throttle throttle, Accounts accounts, MessageSource messages, Settings settings) {}

    public enum Outcome {
        DONE,
        /** There is no such member of the chapter, or none who could be passed one by this giver. */
        NOBODY,
        TOO_MANY,
        /** It stands elsewhere by now. */
        CHANGED
    }

    /** One of mine, given or received. */
    public Optional<Referral> find(Member me, ReferralId id) {
        return rows.find(me.id(), id);
    }

    /** Mine in that chapter, the newest first. */
    Paged<Referral> of(Member me, GroupId group, int page) {
        return rows.of(me.id(), group, page);
    }

    /** Passes it and tells the receiver by mail, once under the same id. */
    @Transactional
    public Outcome pass(Member me, GroupId group, AccountId to, ReferralId id, ReferralForm form) {
        Chapters.Standing chapter = chapters.chapter(me, group);
        people.hold(me.id());
        Optional<Member> receiver = chapters.fellow(me, group, to)
                .flatMap(fellow -> outgoing.accounts().member(fellow.account()));
        if (receiver.isEmpty()) {
            return Outcome.NOBODY;
        }
        if (rows.isPassed(id)) {
            return Outcome.DONE;
        }
        if (!outgoing.throttle().allows("referrals", me.id().toString(), MOST_A_DAY, Duration.ofDays(1))) {
            return Outcome.TOO_MANY;
        }
        Instant now = clock.instant();
        rows.add(group, id, me.id(), to, form.referral(), now);
        people.ofMember(me, to)
                .ifPresent(person -> people.moment(
                        me.id(),
                        person,
                        Moment.of(Moment.Kind.GIFT, now, words(me, "referrals.moment", chapter.name()))));
        tell(receiver.get(), me, chapter, id);
        return Outcome.DONE;
    }

    /** The mail says nothing of the third person: that is read here. */
    private void tell(Member receiver, Member giver, Chapters.Standing chapter, ReferralId id) {
        String link = outgoing.settings().baseUrl() + "/referrals/" + id;
        var mail = new Mail(
                receiver.email(),
                words(receiver, "referrals.mail.subject", giver.name()),
                words(receiver, "referrals.mail.text", giver.name(), chapter.name(), link));
        outgoing.mails().send(mail.from(words(receiver, "referrals.mail.from", giver.name()), giver.email()));
    }

    private String words(Member reader, String key, Object... args) {
        return outgoing.messages().getMessage(key, args, reader.locale());
    }

    /** Only its receiver says where it stands. */
    @Transactional
    public Outcome move(Member me, Referral referral, Status to) {
        if (referral.mine()) {
            return Outcome.CHANGED;
        }
        rows.hold(referral);
        boolean follows = rows.find(me.id(), referral.id())
                .filter(now -> now.status().next().contains(to))
                .isPresent();
        if (!follows) {
            return Outcome.CHANGED;
        }
        rows.move(referral, to, clock.instant());
        return Outcome.DONE;
    }

    /** For good: they no longer want to be contacted. Either of the two may. */
    void removeDetails(Referral referral) {
        rows.removeDetails(referral);
    }
}
