package dev.kith.joining;

import dev.kith.accounts.Accounts;
import dev.kith.accounts.Member;
import dev.kith.groups.Group;
import dev.kith.groups.GroupId;
import dev.kith.groups.Groups;
import dev.kith.groups.JoinOutcome;
import dev.kith.kernel.Decision;
import dev.kith.kernel.Ids;
import dev.kith.platform.Keys;
import dev.kith.platform.Throttle;
import dev.kith.ui.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inviting: by a link for whoever has it, or by mail to one person. The link carries the invitation's id and a signature,
 * so that an organizer can see it again and nobody can guess one.
 */
@Component
class Invitations implements Accounts.LetsIn {
    static final int MAILS_A_DAY = 50;
    private static final String PURPOSE = "group-invitation";
    private final Groups groups;
    private final InvitationRows rows;
    private final InvitationMail mail;
    private final Throttle throttle;
    private final Invitations.Seal seal;

    Invitations(Groups groups, InvitationRows rows, InvitationMail mail, Throttle throttle, Seal seal) {
        this.groups = groups;
        this.rows = rows;
        this.mail = mail;
        this.throttle = throttle;
        this.seal = seal;
    }

    /** The clock and the keys: what makes a token of an id, and tells whether it holds. */
    @Component
    static class Seal {
        private final Keys keys;
        final Clock clock;

        Seal(Keys keys, Clock clock) {
            this.keys = keys;
            this.clock = clock;
        }

        String token(UUID id) {
            return id + "." + keys.sign(PURPOSE, id.toString());
        }

        Optional<UUID> id(String token) {
            int dot = token.indexOf('.');
            if (dot != 36 || !keys.signed(PURPOSE, token.substring(0, dot), token.substring(dot + 1))) {
                return Optional.empty();
            }
            return Optional.of(UUID.fromString(token.substring(0, dot)));
        }
    }

    /** Makes a link that lets in whoever has it, for so long. */
    @Transactional
    void link(Member organizer, GroupId id, Duration life) {
        groups.organized(organizer, id);
        rows.invite(
                id,
                Ids.next(),
                null,
                organizer.id(),
                seal.clock.instant(),
                seal.clock.instant().plus(life));
    }

    /** Mails an invitation to each address, in lower case. Refused beyond {@value #MAILS_A_DAY} a day and organizer. */
    @Transactional
    Decision mail(Member organizer, GroupId id, List<String> addresses, Duration life) {
        Group group = groups.organized(organizer, id);
        for (int i = 0; i < addresses.size(); i++) {
            if (!throttle.allows("group-invitation", organizer.id().toString(), MAILS_A_DAY, Duration.ofDays(1))) {
                return Decision.no("joining.refused.too-many-mails", MAILS_A_DAY);
            }
        }
        for (String address : addresses) {
            UUID invitation = Ids.next();
            rows.invite(
                    id,
                    invitation,
                    address,
                    organizer.id(),
                    seal.clock.instant(),
                    seal.clock.instant().plus(life));
            mail.invite(organizer, address, group, "/invitations/" + seal.token(invitation));
        }
        return Decision.YES;
    }

    @Transactional
    void withdraw(Member organizer, GroupId id, UUID invitation) {
        groups.organized(organizer, id);
        rows.useUp(id, invitation);
    }

    List<InvitationRows.Held> of(Member organizer, GroupId id) {
        groups.organized(organizer, id);
        return rows.held(id, seal.clock.instant());
    }

    String path(UUID invitation) {
        return "/invitations/" + seal.token(invitation);
    }

    /** What a link leads to, while it holds. */
    Optional<Group.Invited> open(String token) {
        return seal.id(token).flatMap(groups::invited);
    }

    @Override
    public boolean holds(String token) {
        return open(token).isPresent();
    }

    @Override
    public String page(String token) {
        return "/invitations/" + token;
    }

    /** Follows a link. One that was mailed is used up. */
    @Transactional
    JoinOutcome accept(Member member, String token) {
        Group.Invited invited = open(token).orElseThrow(NotFound::new);
        GroupId id = invited.group().id();
        if (invited.personal() && !rows.useUp(id, invited.invitation())) {
            throw new NotFound();
        }
        return groups.letIn(member, id, invited.personal());
    }
}
