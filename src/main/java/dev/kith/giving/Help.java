package dev.kith.giving;

import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.moments.Moment;
import dev.kith.people.Person;
import dev.kith.people.PersonId;
import dev.kith.platform.Mail;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers help without an opening: what the member can do themselves, or whom they know. */
@Component
public class Help {
    private final Openings openings;
    private final Openings.Post post;
    private final Clock clock;

    Help(Openings openings, Openings.Post post, Clock clock) {
        this.openings = openings;
        this.post = post;
        this.clock = clock;
    }

    /** Whether Kith can bring a mail to someone of the list. */
    public boolean reaches(Member me, Person person) {
        return openings.address(me, person).isPresent();
    }

    /** To someone of the list; {@code mailed} is false where the member tells them in their own way. */
    @Transactional
    public Openings.Offered offer(Member me, Person person, String message, boolean mailed) {
        Optional<String> address = openings.address(me, person).filter(there -> mailed);
        if (mailed && address.isEmpty()) {
            return Openings.Offered.NO_ADDRESS;
        }
        if (mailed && openings.isTooMuch(me)) {
            return Openings.Offered.TOO_MANY;
        }
        hand(me, person.id(), message, address);
        return Openings.Offered.DONE;
    }

    /** To a member who tells what they look for, by a mail whose address the giver never sees; it puts them on the list. */
    @Transactional
    public Openings.Offered offer(Member me, Telling to, String message) {
        Optional<Member> member = post.accounts().member(to.member());
        if (member.isEmpty()) {
            return Openings.Offered.NO_ADDRESS;
        }
        if (openings.isTooMuch(me)) {
            return Openings.Offered.TOO_MANY;
        }
        if (openings.isMuchOffered(to.member())) {
            return Openings.Offered.MUCH_OFFERED;
        }
        hand(me, openings.remembered(me, member.get()), message, member.map(Member::email));
        return Openings.Offered.DONE;
    }

    private void hand(Member me, PersonId person, String message, Optional<String> address) {
        Moment.Kind how = address.isPresent() ? Moment.Kind.MAIL : Moment.Kind.MESSAGE;
        post.people().moment(me.id(), person, Moment.of(how, clock.instant(), message));
        address.ifPresent(to -> post.mails()
                .send(new Mail(to, openings.text(me, "giving.help.subject", me.name()), message)
                        .from(openings.text(me, "giving.mail.from", me.name()), me.email())));
    }
}
