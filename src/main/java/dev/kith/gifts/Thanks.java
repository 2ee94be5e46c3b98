package dev.kith.gifts;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.encounters.Encounters;
import dev.kith.introductions.IntroductionId;
import dev.kith.moments.Moment;
import dev.kith.people.Merged;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.platform.Jobs;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import dev.kith.platform.Throttle;
import dev.kith.referrals.Referral;
import dev.kith.referrals.ReferralId;
import dev.kith.referrals.Referrals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what came of something to the one who gave it. Between members it is read here, and a mail says so to who wants
 * one; anyone else gets it as a mail in the member's own words. An amount is never in a mail.
 */
@Component
public class Thanks {
    private static final int MOST_A_DAY = 20;
    private static final String USUAL_CURRENCY = "EUR";
    private final ThanksRows rows;
    private final Gifts gifts;
    private final Referrals referrals;
    private final House house;
    private final Outgoing outgoing;
    private final Clock clock;

    Thanks(ThanksRows rows, Gifts gifts, Referrals referrals, House house, Outgoing outgoing, Clock clock) {
        this.rows = rows;
        this.gifts = gifts;
        this.referrals = referrals;
        this.house = house;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** Who is known, and how. */
    @Component
    record House(People people, Accounts accounts, Encounters encounters) {}

    /** What goes out afterwards. */
    @Component
    record Outgoing(Mails mails, Jobs jobs, Throttle throttle, MessageSource messages, Settings settings) {}

    public enum Outcome {
        DONE,
        TOO_MANY
    }

    /** For something that I noted as received. */
    public Optional<Reason> forGift(Member me, GiftId id) {
        return gifts.find(me, id)
                .filter(gift -> gift.way() == Way.RECEIVED)
                .flatMap(gift -> house.people()
                        .find(me, gift.person())
                        .map(person -> new Reason(
                                Reason.Kind.GIFT, id.value(), person.name(), gift.what(), tie(me, person), person)));
    }

    /** For one that I received from someone who is still here. */
    public Optional<Reason> forReferral(Member me, ReferralId id) {
        return referrals
                .find(me, id)
                .filter(referral -> !referral.mine() && referral.other() != null)
                .map(referral -> from(Reason.Kind.REFERRAL, me, referral));
    }

    private Reason from(Reason.Kind kind, Member me, Referral referral) {
        AccountId giver = referral.other();
        return new Reason(kind, referral.id().value(), referral.otherName(), "", giver, listed(me, giver));
    }

    /** For one that was made, by whoever introduced me. */
    public Optional<Reason> forIntroduction(Member me, IntroductionId id) {
        return rows.introduced(me.id(), id.value())
                .map(made -> new Reason(
                        Reason.Kind.INTRODUCTION,
                        id.value(),
                        made.name(),
                        made.to(),
                        made.by(),
                        listed(me, made.by())));
    }

    private @Nullable AccountId tie(Member me, Person person) {
        AccountId member = person.member();
        return member != null && house.encounters().tied(me.id(), member) ? member : null;
    }

    private @Nullable Person listed(Member me, @Nullable AccountId member) {
        return Optional.ofNullable(member)
                .flatMap(account -> house.people().ofMember(me, account))
                .flatMap(person -> house.people().find(me, person))
                .orElse(null);
    }

    /** Words to begin with. */
    public String draft(Member me, Reason reason) {
        String mine = me.name().split("\\s+", 2)[0];
        return words(me, "gifts.draft." + reason.kind().key(), reason.firstName(), reason.what(), mine);
    }

    String currency(Member me) {
        return rows.lastCurrency(me.id()).orElse(USUAL_CURRENCY);
    }

    /** Once under the same id. */
    @Transactional
    public Outcome say(Member me, ThanksId id, Reason reason, String text, @Nullable Amount came) {
        house.people().hold(me.id());
        if (rows.isSaid(id)) {
            return Outcome.DONE;
        }
        if (!outgoing.throttle().allows("thanks", me.id().toString(), MOST_A_DAY, Duration.ofDays(1))) {
            return Outcome.TOO_MANY;
        }
        Instant now = clock.instant();
        rows.add(me.id(), id, reason, text, came, now);
        note(me, reason, text, now);
        send(me, reason, text);
        return Outcome.DONE;
    }

    private void note(Member me, Reason reason, String text, Instant now) {
        Person person = reason.person();
        if (person == null) {
            return;
        }
        Moment.Kind kind = switch (reason.reach()) {
            case HERE -> Moment.Kind.MESSAGE;
            case MAIL -> Moment.Kind.MAIL;
            case OWN -> Moment.Kind.OTHER;
        };
        house.people().moment(me.id(), person.id(), Moment.of(kind, now, words(me, "gifts.moment.thanks", text)));
    }

    private void send(Member me, Reason reason, String text) {
        AccountId giver = reason.member();
        Person person = reason.person();
        if (giver != null) {
            house.accounts()
                    .member(giver)
                    .filter(reader -> !rows.isQuiet(giver) && !rows.isBlocked(me.id(), giver))
                    .ifPresent(reader -> tell(reader, me, text));
        } else if (person != null && !person.email().isEmpty()) {
            var mail = new Mail(person.email(), words(me, "gifts.mail.subject", me.name()), text);
            outgoing.mails().send(mail.from(words(me, "gifts.mail.from", me.name()), me.email()));
        }
    }

    private void tell(Member reader, Member thanker, String text) {
        String link = outgoing.settings().baseUrl() + "/gifts";
        var mail = new Mail(
                reader.email(),
                words(reader, "gifts.mail.subject", thanker.name()),
                words(reader, "gifts.mail.text", thanker.name(), text, link));
        outgoing.mails().send(mail.from(words(reader, "gifts.mail.from", thanker.name()), thanker.email()));
    }

    private String words(Member reader, String key, Object... args) {
        return outgoing.messages().getMessage(key, args, reader.locale());
    }

    /** Neither sees it any more; a mail that is out is out. */
    @Transactional
    boolean takeBack(Member me, ThanksId id) {
        Instant now = clock.instant();
        boolean taken = rows.takeBack(me.id(), id, now);
        if (taken) {
            outgoing.jobs().once(GiftRemoval.KIND, me.id() + " " + now, me.id().toString(), now.plus(Gifts.KEPT));
        }
        return taken;
    }

    boolean sayAgain(Member me, ThanksId id) {
        return rows.sayAgain(me.id(), id);
    }

    boolean isQuiet(Member me) {
        return rows.isQuiet(me.id());
    }

    void quiet(Member me) {
        rows.quiet(me.id(), clock.instant());
    }

    void heard(Member me) {
        rows.heard(me.id());
    }

    @EventListener
    void merged(Merged news) {
        rows.merge(news.owner(), news.kept(), news.gone());
    }

    @EventListener
    void parted(Merged.Parted news) {
        rows.part(news.owner(), news.kept(), news.gone());
    }
}
