package dev.kith.coffees;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.platform.Keys;
import dev.kith.platform.Mail;
import dev.kith.platform.Mails;
import dev.kith.platform.Settings;
import dev.kith.ui.Ui;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the two are told by mail, each in their own language and on their own clock; a guest has the owner's. */
@Component
class CoffeeMails {
    private static final String PURPOSE = "coffee";
    private final CoffeeRows rows;
    private final Accounts accounts;
    private final Outgoing outgoing;
    private final Clock clock;

    CoffeeMails(CoffeeRows rows, Accounts accounts, Outgoing outgoing, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** What a mail is made with. */
    @Component
    record Outgoing(Mails mails, Keys keys, MessageSource messages, Settings settings) {}

    /** One of the two, and where they answer. @param account null for someone without one */
    private record Side(
            @Nullable Member account, String name, String address, Locale locale, ZoneId zone, String link) {}

    boolean signed(CoffeeId id, String signature) {
        return outgoing.keys().signed(PURPOSE, id.toString(), signature);
    }

    void proposed(Coffee coffee) {
        tellOther(coffee, "proposed");
    }

    /** Other times; the other side is asked. */
    void offered(Coffee coffee) {
        tellOther(coffee, coffee.agreed() == null ? "offered" : "moving");
    }

    /** Both get it into their calendars. */
    void agreed(Coffee coffee) {
        owner(coffee)
                .ifPresent(owner -> other(coffee, owner).ifPresent(other -> {
                    send("agreed", coffee, owner, other, calendar("REQUEST", coffee, owner, other));
                    send("agreed", coffee, other, owner, calendar("REQUEST", coffee, other, owner));
                }));
    }

    /** The other side is told; where it stood in calendars, it leaves both. */
    void ended(Coffee coffee) {
        if (coffee.agreed() == null) {
            tellOther(coffee, coffee.mine() ? "withdrawn" : "declined");
            return;
        }
        owner(coffee)
                .ifPresent(owner -> other(coffee, owner).ifPresent(other -> {
                    send("cancelled", coffee, owner, other, calendar("CANCEL", coffee, owner, other));
                    send("cancelled", coffee, other, owner, calendar("CANCEL", coffee, other, owner));
                }));
    }

    private void tellOther(Coffee coffee, String what) {
        owner(coffee)
                .ifPresent(owner -> other(coffee, owner)
                        .ifPresent(other -> send(
                                what, coffee, coffee.mine() ? other : owner, coffee.mine() ? owner : other, null)));
    }

    private Optional<Side> owner(Coffee coffee) {
        return accounts.member(coffee.owner()).map(owner -> side(owner, coffee));
    }

    private Side side(Member member, Coffee coffee) {
        String link = outgoing.settings().baseUrl() + "/coffees/" + coffee.id();
        return new Side(member, member.name(), member.email(), member.locale(), member.zone(), link);
    }

    private Optional<Side> other(Coffee coffee, Side owner) {
        AccountId member = coffee.member();
        if (member != null) {
            return accounts.member(member).map(other -> side(other, coffee));
        }
        String link = outgoing.settings().baseUrl() + "/coffees/" + coffee.id() + "/guests/"
                + outgoing.keys().sign(PURPOSE, coffee.id().toString());
        return rows.guest(coffee)
                .map(guest -> new Side(null, guest.name(), guest.address(), owner.locale(), owner.zone(), link));
    }

    private void send(String what, Coffee coffee, Side to, Side from, Mail.@Nullable Calendar calendar) {
        Coffee.Agreed agreed = coffee.agreed();
        Object[] args = {
            from.name(),
            coffee.why(),
            coffee.offer().starts().stream()
                    .map(start -> "  " + when(start, to))
                    .collect(Collectors.joining("\n")),
            coffee.offer().where(),
            to.link(),
            agreed == null ? "" : when(agreed.at(), to),
            agreed == null ? "" : where(agreed),
            zone(to)
        };
        var mail = new Mail(
                to.address(),
                text("coffees.mail." + what + ".subject", args, to.locale()),
                text("coffees.mail." + what + ".text", args, to.locale()).replaceAll("\n{3,}", "\n\n"));
        String sender = text("coffees.mail.from", args, to.locale());
        Mail signed = mail.from(sender, from.address());
        outgoing.mails().send(calendar == null ? signed : signed.with(calendar));
    }

    private static String where(Coffee.Agreed agreed) {
        return Stream.of(agreed.place(), agreed.link())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String when(Instant at, Side to) {
        ZonedDateTime local = at.atZone(to.zone());
        return Ui.DAY.withLocale(to.locale()).format(local) + ", "
                + Ui.TIME.withLocale(to.locale()).format(local);
    }

    private static String zone(Side to) {
        return to.zone().getDisplayName(TextStyle.FULL, to.locale());
    }

    private Mail.Calendar calendar(String method, Coffee coffee, Side to, Side from) {
        var entry = new Invitation(
                coffee.id() + "@" + host(),
                outgoing.settings().mailFrom(),
                to.address(),
                text("coffees.calendar.summary", new Object[] {from.name()}, to.locale()),
                to.link());
        return new Mail.Calendar(method, entry.object(method, coffee, clock.instant()));
    }

    private String host() {
        return List.of(outgoing.settings().mailFrom().split("@")).getLast();
    }

    private String text(String key, Object[] args, Locale locale) {
        return outgoing.messages().getMessage(key, args, locale);
    }
}
