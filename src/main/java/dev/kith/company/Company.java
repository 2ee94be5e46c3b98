package dev.kith.company;

import dev.kith.accounts.AccountId;
import dev.kith.circles.Suggestion.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Of those who go, whom I should meet, and why.
 *
 * @param between for those who go, who of my ties knows them
 */
public record Company(
        Guest.Mine mine, List<Guest> guests, Map<AccountId, List<AccountId>> between, Instant now, ZoneId zone) {
    private static final int MOST = 5;
    private static final int LONGEST = 90;
    /** Whom I spoke to within this time I need not be told of. */
    private static final Duration LATELY = Duration.ofDays(180);

    /** Someone to meet there. */
    public record There(AccountId id, String name, boolean photo, List<Reason> why) {}

    private record Weighed(There there, int weight) {}

    /** Those for whom most speaks, of equal ones who came first; nobody without a reason. */
    List<There> toMeet() {
        Map<AccountId, Guest> byId =
                guests.stream().collect(Collectors.toMap(Guest::id, Function.identity(), (a, b) -> a));
        return guests.stream()
                .filter(guest -> guest.last() == null || guest.last().isBefore(now.minus(LATELY)))
                .map(guest -> weighed(guest, byId))
                .filter(one -> one.weight > 0)
                .sorted(Comparator.<Weighed>comparingInt(one -> -one.weight))
                .limit(MOST)
                .map(Weighed::there)
                .toList();
    }

    private Weighed weighed(Guest guest, Map<AccountId, Guest> there) {
        var why = new ArrayList<Reason>();
        int weight =
                fits(why, guest) + likes(why, guest) + (guest.known() ? known(why, guest) : reached(why, guest, there));
        return new Weighed(new There(guest.id(), guest.name(), guest.photo(), why), weight);
    }

    private int fits(List<Reason> why, Guest guest) {
        int weight = 0;
        if (Fit.fits(guest.seeks(), mine.offers())) {
            why.add(Reason.of("seeks", cut(guest.seeks())));
            weight += 3;
        }
        if (Fit.fits(mine.seeks(), guest.offers())) {
            why.add(Reason.of("offers", cut(guest.offers())));
            weight += 3;
        }
        return weight;
    }

    private static int likes(List<Reason> why, Guest guest) {
        if (!guest.shared().isEmpty()) {
            why.add(Reason.of("likes", String.join(", ", guest.shared())));
        }
        return Math.min(3, guest.shared().size());
    }

    private int known(List<Reason> why, Guest guest) {
        Instant last = guest.last();
        if (last != null) {
            why.add(Reason.of("seldom", YearMonth.from(last.atZone(zone))));
        }
        return last == null ? 0 : 1;
    }

    /** Someone there who knows both is the shortest way; else that we know the same people at all. */
    private int reached(List<Reason> why, Guest guest, Map<AccountId, Guest> there) {
        List<AccountId> ties = between.getOrDefault(guest.id(), List.of());
        Optional<Guest> introducer = ties.stream()
                .flatMap(tie -> Optional.ofNullable(there.get(tie)).stream())
                .min(Comparator.comparing(Guest::name)
                        .thenComparing(tie -> tie.id().value()));
        if (introducer.isPresent()) {
            why.add(Reason.of("introducer", introducer.get().name()));
            return 2;
        }
        if (!ties.isEmpty()) {
            why.add(Reason.of("shared-people", ties.size()));
        }
        return ties.isEmpty() ? 0 : 1;
    }

    static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
    }
}
