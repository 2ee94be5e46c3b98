package dev.kith.demo;

import dev.kith.accounts.Member;
import dev.kith.gifts.Amount;
import dev.kith.gifts.GiftId;
import dev.kith.gifts.Gifts;
import dev.kith.gifts.Reason;
import dev.kith.gifts.Thanks;
import dev.kith.gifts.ThanksId;
import dev.kith.gifts.Way;
import dev.kith.people.People;
import dev.kith.people.Person;
import dev.kith.platform.KithClock;
import dev.kith.referrals.Chapters;
import dev.kith.referrals.ReferralForm;
import dev.kith.referrals.ReferralId;
import dev.kith.referrals.Referrals;
import dev.kith.referrals.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went from hand to hand: gifts noted, the founders' referrals, and thanks for some of it. */
@Component
class Hands {
    private final People people;
    private final Gifts gifts;
    private final Thanks thanks;
    private final Chapters chapters;
    private final Referrals referrals;
    private final KithClock clock;

    Hands(People people, Gifts gifts, Thanks thanks, Chapters chapters, Referrals referrals, KithClock clock) {
        this.people = people;
        this.gifts = gifts;
        this.thanks = thanks;
        this.chapters = chapters;
        this.referrals = referrals;
        this.clock = clock;
    }

    void tell(Town.People town, LocalDate today) {
        founders(town, today);
        Member amara = town.member(Cast.AMARA);
        on(today.minusDays(160));
        note(
                town,
                amara,
                Cast.NOAH,
                Way.RECEIVED,
                "A rule book for the railway game, bound by hand",
                today.minusYears(1));
        note(
                town,
                amara,
                Cast.LUCA,
                Way.GIVEN,
                "An evening with his books, before the tax office asked",
                today.minusDays(160));
        on(today.minusDays(34));
        GiftId prices = note(
                town, amara, Cast.MEI, Way.RECEIVED, "A table of prices that saved a weekend", today.minusDays(36));
        thanks.forGift(amara, prices)
                .ifPresent(gift -> thank(amara, gift, "The client stayed, and I slept. That was you.", null));
    }

    private void founders(Town.People town, LocalDate today) {
        Member hugo = town.member(Cast.HUGO);
        Member luca = town.member(Cast.LUCA);
        Member zainab = town.member(Cast.ZAINAB);
        on(today.minusDays(90));
        chapters.begin(hugo, town.group(Circle.BREAKFAST));
        ReferralId bicycles = refer(
                town, hugo, luca, "Marta Reis, Café Tejo", "Six delivery bicycles by June", "4", today.minusDays(90));
        on(today.minusDays(60));
        move(luca, bicycles, Status.PENDING);
        move(luca, bicycles, Status.CLOSED);
        thanks.forReferral(luca, bicycles)
                .ifPresent(given ->
                        thank(luca, given, "Six bicycles, and they tell everyone. You spoke well of us.", "3840"));
        on(today.minusDays(25));
        move(
                zainab,
                refer(town, luca, zainab, "Pino Esposito", "Papers for a cook from Naples", "3", today.minusDays(25)),
                Status.PENDING);
        on(today.minusDays(6));
        refer(
                town,
                zainab,
                town.member(Cast.PRIYA),
                "The tenants' union",
                "Leaflets in four languages",
                "5",
                today.minusDays(6));
    }

    private void on(LocalDate day) {
        clock.hold(day.atTime(11, 0).atZone(Town.ZONE).toInstant());
    }

    private GiftId note(Town.People town, Member me, Cast other, Way way, String what, LocalDate day) {
        GiftId id = GiftId.next();
        people.ofMember(me, town.member(other).id())
                .flatMap(person -> people.find(me, person))
                .ifPresent((Person person) -> gifts.note(me, id, person, way, what, day));
        return id;
    }

    private void thank(Member me, Reason reason, String words, @Nullable String euros) {
        Amount came = euros == null ? null : new Amount(new BigDecimal(euros), Currency.getInstance("EUR"));
        thanks.say(me, ThanksId.next(), reason, words, came);
    }

    private ReferralId refer(
            Town.People town, Member from, Member to, String third, String need, String heat, LocalDate day) {
        var form = new ReferralForm(
                "", "", "outside", third, "+351 21 555 0133", "", "", need, heat, day.toString(), "true");
        ReferralId id = ReferralId.next();
        referrals.pass(from, town.group(Circle.BREAKFAST), to.id(), id, form);
        return id;
    }

    private void move(Member me, ReferralId id, Status to) {
        referrals.find(me, id).ifPresent(referral -> referrals.move(me, referral, to));
    }
}
