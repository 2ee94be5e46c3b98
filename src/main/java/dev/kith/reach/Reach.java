package dev.kith.reach;

import dev.kith.accounts.AccountId;
import dev.kith.accounts.Member;
import dev.kith.graph.Path;
import dev.kith.graph.Walk;
import dev.kith.groups.Groups;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Who is how far from a member, and over whom. Every question sees all that was committed before it was asked, on any node:
 * a withdrawn tie is no longer gone over; who does not want to be found, has left, or is blocked by the viewer or has blocked
 * them, is in no answer and between nobody.
 *
 * <p>Who does not want to be found may still ask, and is answered as others are. While a large community's ties are being
 * read after a start, a question waits for two seconds and then finds nobody.
 */
@Component
public class Reach {
    private final Feed feed;
    private final ReachRows rows;
    private final Postings postings;
    private final Groups groups;

    Reach(Feed feed, ReachRows rows, Postings postings, Groups groups) {
        this.feed = feed;
        this.rows = rows;
        this.postings = postings;
        this.groups = groups;
    }

    /** The number of the last change known on this node; it only grows. */
    public long sequence() {
        return feed.sequence();
    }

    /** One member's question at one moment. */
    private record Question(View view, Walk walk) {
        AccountId account(int member) {
            return new AccountId(view.members().id(member));
        }

        List<AccountId> accounts(int... members) {
            return Arrays.stream(members).mapToObj(this::account).toList();
        }

        int member(AccountId account) {
            return view.member(account.value());
        }

        BitSet bits(Collection<AccountId> accounts) {
            var bits = new BitSet();
            accounts.stream()
                    .mapToInt(this::member)
                    .filter(member -> member >= 0)
                    .forEach(bits::set);
            return bits;
        }

        List<Reached> leads(BitSet wanted) {
            return walk.leads(wanted).stream()
                    .map(near -> new Reached(account(near.member()), near.degree()))
                    .toList();
        }

        Chain chain(Path path) {
            return new Chain(path.members().stream().map(this::account).toList(), path.strength());
        }
    }

    private Optional<Question> ask(Member viewer) {
        ReachRows.Now now = rows.now(viewer.id());
        return feed.at(now.change()).map(view -> {
            int[] without = now.blocked().stream().mapToInt(view::member).toArray();
            return new Question(view, view.graph().from(view.member(viewer.id().value()), without));
        });
    }

    /** The degree of each of these, for badges; whoever is further than 3, or the viewer, is not in it. */
    public Map<AccountId, Integer> degrees(Member viewer, Collection<AccountId> members) {
        Map<AccountId, Integer> degrees = new LinkedHashMap<>();
        nearest(viewer, members).forEach(one -> degrees.put(one.member(), one.degree()));
        return degrees;
    }

    /** Those of the candidates who are within degree 3, the nearest first, equal ones in the order given. */
    public List<Reached> nearest(Member viewer, Collection<AccountId> candidates) {
        List<AccountId> given = List.copyOf(candidates);
        return ask(viewer)
                .map(question -> {
                    int[] degrees = question.walk.degrees(
                            given.stream().mapToInt(question::member).toArray());
                    return IntStream.range(0, degrees.length)
                            .filter(i -> degrees[i] > 0)
                            .mapToObj(i -> new Reached(given.get(i), degrees[i]))
                            .sorted(Comparator.comparingInt(Reached::degree))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Those at degree 2 whom most of the viewer's ties know, most first. */
    public List<SecondDegree> secondDegree(Member viewer, int most) {
        return ask(viewer)
                .map(question -> question.walk.mutuals(most).stream()
                        .map(one -> new SecondDegree(question.account(one.member()), one.ties()))
                        .toList())
                .orElse(List.of());
    }

    /** Those who are ties of both the viewer and someone else. */
    public List<AccountId> between(Member viewer, AccountId other) {
        return ask(viewer)
                .map(question -> question.accounts(question.walk.between(question.member(other))))
                .orElse(List.of());
    }

    /** The same of many; whoever has nobody in common with the viewer is not in it. */
    public Map<AccountId, List<AccountId>> between(Member viewer, Collection<AccountId> others) {
        Map<AccountId, List<AccountId>> between = new LinkedHashMap<>();
        if (!others.isEmpty()) {
            ask(viewer)
                    .ifPresent(question -> others.forEach(other -> {
                        int[] both = question.walk.between(question.member(other));
                        if (both.length > 0) {
                            between.put(other, question.accounts(both));
                        }
                    }));
        }
        return between;
    }

    /**
     * Those at degree 2, then those at degree 3, who fit all that is wanted by what they tell every member. A group's members
     * are found by its members only; nothing wanted, or no word of it, fits nobody.
     */
    public List<Reached> search(Member viewer, List<Wanted> wanted, int most) {
        if (wanted.stream().anyMatch(one -> one.words().isEmpty() || !mayKnow(viewer, one))) {
            return List.of();
        }
        return ask(viewer)
                .map(question -> question.walk.within(bits(postings.fitting(question.view, wanted)), most).stream()
                        .map(near -> new Reached(question.account(near.member()), near.degree()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Those of the viewer's ties over whom someone at degree 2 or 3 is reached who fits all of one of these. Of whom, and
     * how many there are, it says nothing.
     */
    public List<Reached> leads(Member viewer, Collection<List<Wanted>> any) {
        List<List<Wanted>> may = allowed(viewer, any);
        return ask(viewer)
                .map(question -> question.leads(fitting(question, may)))
                .orElse(List.of());
    }

    /** The same of those of {@code members} alone. */
    public List<Reached> leads(Member viewer, Collection<List<Wanted>> any, Collection<AccountId> members) {
        List<List<Wanted>> may = allowed(viewer, any);
        return ask(viewer)
                .map(question -> {
                    BitSet fitting = fitting(question, may);
                    fitting.and(question.bits(members));
                    return question.leads(fitting);
                })
                .orElse(List.of());
    }

    private List<List<Wanted>> allowed(Member viewer, Collection<List<Wanted>> any) {
        return any.stream()
                .filter(all -> all.stream().noneMatch(one -> one.words().isEmpty() || !mayKnow(viewer, one)))
                .toList();
    }

    private BitSet fitting(Question question, List<List<Wanted>> any) {
        var fitting = new BitSet();
        any.forEach(all -> fitting.or(bits(postings.fitting(question.view, all))));
        return fitting;
    }

    /** Those of the viewer's ties over whom one of these is reached at degree 2 or 3. */
    public List<Reached> leadsTo(Member viewer, Collection<AccountId> members) {
        return ask(viewer)
                .map(question -> question.leads(question.bits(members)))
                .orElse(List.of());
    }

    private static BitSet bits(RoaringBitmap members) {
        var bits = new BitSet();
        members.forEach((IntConsumer) bits::set);
        return bits;
    }

    private boolean mayKnow(Member viewer, Wanted wanted) {
        return wanted.group()
                .map(group -> groups.role(viewer, group).isPresent())
                .orElse(true);
    }

    /** A chain with as few ties as there are, of whatever length. */
    public Optional<Chain> shortest(Member viewer, AccountId other) {
        return ask(viewer).flatMap(question -> {
            int[] path = question.walk.path(question.member(other));
            return path.length < 2
                    ? Optional.empty()
                    : Optional.of(new Chain(
                            question.accounts(path), question.view.graph().strength(path)));
        });
    }

    /** The strongest chains of at most three ties, strongest first; nobody is twice in one. */
    public List<Chain> strongest(Member viewer, AccountId other, int most) {
        return ask(viewer)
                .map(question -> question.walk.strongest(question.member(other), most).stream()
                        .map(question::chain)
                        .toList())
                .orElse(List.of());
    }
}
