package dev.kith.groups;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.kernel.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asking to join: the answers go to the organizers, their decision goes to the asker. */
@Component
class Requests {
    /** How long a no holds. */
    static final Duration REST = Duration.ofDays(30);

    private final JoiningRows rows;
    private final MemberRows members;
    private final GroupMails mails;
    private final Clock clock;

    Requests(JoiningRows rows, MemberRows members, GroupMails mails, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.mails = mails;
        this.clock = clock;
    }

    JoinOutcome ask(Member asker, Group group, List<String> questions, List<String> answers) {
        if (rows.waits(group.id(), asker.id())) {
            return new JoinOutcome.Asked();
        }
        Optional<Instant> rest = rows.declined(group.id(), asker.id()).map(at -> at.plus(REST));
        if (rest.filter(clock.instant()::isBefore).isPresent()) {
            return new JoinOutcome.Refused(new Decision.No("groups.refused.declined", List.of()));
        }
        List<Fellow.Answered> given = IntStream.range(0, questions.size())
                .mapToObj(i -> new Fellow.Answered(
                        questions.get(i), i < answers.size() ? answers.get(i).strip() : ""))
                .toList();
        if (given.stream().anyMatch(a -> a.answer().isEmpty())) {
            return new JoinOutcome.AnswersWanted();
        }
        rows.ask(group.id(), asker.id(), given, clock.instant());
        members.organizers(group.id()).forEach(organizer -> mails.asked(organizer, asker, group));
        return new JoinOutcome.Asked();
    }

    boolean waits(Member asker, GroupId group) {
        return rows.waits(group, asker.id());
    }

    List<Fellow.Asking> waiting(Group organized) {
        return rows.waiting(organized.id()).stream()
                .map(w -> new Fellow.Asking(
                        w.account(), w.name(), w.photo(), w.askedAt(), answers(organized, w.account())))
                .toList();
    }

    List<Fellow.Answered> answers(Group organized, AccountId asker) {
        return rows.answers(organized.id(), asker);
    }

    void withdraw(Member asker, GroupId group) {
        if (rows.waits(group, asker.id())) {
            rows.withdraw(group, asker.id());
        }
    }

    Decision approve(Group group, AccountId asker) {
        if (!rows.waits(group.id(), asker)) {
            return Decision.no("groups.refused.no-request");
        }
        mails.approved(asker, group);
        return Decision.YES;
    }

    Decision decline(Member organizer, Group group, AccountId asker) {
        if (!rows.waits(group.id(), asker) || !rows.decline(group.id(), asker, organizer.id(), clock.instant())) {
            return Decision.no("groups.refused.no-request");
        }
        mails.declined(asker, group);
        return Decision.YES;
    }
}
