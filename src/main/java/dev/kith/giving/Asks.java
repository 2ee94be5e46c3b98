package dev.kith.giving;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.asks.Telling;
import dev.kith.asks.Tellings;
import dev.kith.groups.GroupId;
import dev.kith.kernel.Paged;
import dev.kith.matching.Match;
import dev.kith.people.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks and offers around a member: those of their list, and those of members as far as they may see them. */
@Component
class Asks {
    static final int PAGE = 30;
    private final KnownPeople known;
    private final Tellings tellings;

    Asks(KnownPeople known, Tellings tellings) {
        this.known = known;
        this.tellings = tellings;
    }

    /** Where a page ends: with someone of the list, or with a member. */
    record After(boolean mine, UUID id) {
        static After of(Asking last) {
            return new After(last.mine(), last.id());
        }

        static @Nullable After of(String text) {
            try {
                return text.startsWith("p") || text.startsWith("m")
                        ? new After(text.startsWith("p"), UUID.fromString(text.substring(1)))
                        : null;
            } catch (IllegalArgumentException madeUp) {
                return null;
            }
        }

        @Override
        public String toString() {
            return (mine ? "p" : "m") + id;
        }
    }

    /**
     * The reader's own people first, by name, then members, by name.
     *
     * @param group only its members; nobody where the reader does not belong to it
     */
    Paged<Asking> page(Member me, Telling.What what, @Nullable GroupId group, @Nullable After after) {
        List<Asking> rows = new ArrayList<>();
        if (group == null && (after == null || after.mine())) {
            rows.addAll(known.asking(me.id(), what.label(), after == null ? null : new PersonId(after.id()), PAGE + 1));
        }
        if (rows.size() <= PAGE) {
            AccountId from = after == null || after.mine() ? null : new AccountId(after.id());
            tellings.all(me, what, group, from, PAGE + 1 - rows.size()).stream()
                    .map(Asking::of)
                    .forEach(rows::add);
        }
        return Paged.of(rows, after == null ? 1 : 2, PAGE);
    }

    /** Those that fit the words best, best first. */
    List<Asking> fitting(Member me, Telling.What what, @Nullable GroupId group, String words) {
        Stream<Asking> mine = group == null ? mine(me, what, words) : Stream.empty();
        return Stream.concat(
                        mine,
                        tellings.fitting(me, what, words, group, PAGE).stream().map(Asking::of))
                .sorted(Comparator.comparingDouble(Asking::fit).reversed())
                .limit(PAGE)
                .toList();
    }

    private Stream<Asking> mine(Member me, Telling.What what, String words) {
        List<Match> matches = known.rank(me.id(), words, PAGE, what.label());
        Map<UUID, Asking> found = known.asking(
                me.id(), what.label(), matches.stream().map(Match::item).toList());
        return matches.stream()
                .filter(match -> !match.reasons().isEmpty())
                .flatMap(match -> Stream.ofNullable(found.get(match.item()))
                        .map(asking -> asking.because(match.reasons(), match.fit())));
    }
}
