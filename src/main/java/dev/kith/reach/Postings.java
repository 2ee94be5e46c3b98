package dev.kith.reach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Who fits what was asked for lately. Whoever changed what they tell is looked at again before each answer. */
@Component
class Postings {
    private static final int MOST = 200;
    /** So many changes are not read one by one. */
    private static final long OLD = 100_000;

    private final ReachRows rows;
    private final Map<Wanted, Posting> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Posting> eldest) {
            return size() > MOST;
        }
    };

    Postings(ReachRows rows) {
        this.rows = rows;
    }

    /** @param change up to which it is right */
    private record Posting(RoaringBitmap members, long change) {}

    /** The numbers of those who fit all of these. */
    RoaringBitmap fitting(View view, List<Wanted> all) {
        return all.stream()
                .map(wanted -> fitting(view, wanted))
                .reduce((a, b) -> RoaringBitmap.and(a, b))
                .orElseGet(RoaringBitmap::new);
    }

    private RoaringBitmap fitting(View view, Wanted wanted) {
        return wanted.group().map(group -> members(view, rows.membersOf(group))).orElseGet(() -> kept(view, wanted));
    }

    private RoaringBitmap kept(View view, Wanted wanted) {
        Posting known;
        synchronized (lately) {
            known = lately.get(wanted);
        }
        if (known == null || view.change() - known.change > OLD) {
            known = read(view, wanted);
        } else if (known.change < view.change()) {
            known = caughtUp(view, wanted, known);
        }
        synchronized (lately) {
            lately.put(wanted, known);
        }
        return known.members;
    }

    private Posting read(View view, Wanted wanted) {
        return new Posting(members(view, rows.fitting(wanted)), view.change());
    }

    private static RoaringBitmap members(View view, List<UUID> accounts) {
        var members = new RoaringBitmap();
        accounts.stream().mapToInt(view::member).filter(member -> member >= 0).forEach(members::add);
        members.runOptimize();
        return members;
    }

    private Posting caughtUp(View view, Wanted wanted, Posting known) {
        RoaringBitmap members = known.members.clone();
        rows.fittingSince(known.change, wanted).forEach((account, fits) -> {
            int member = view.member(account);
            if (member >= 0 && fits) {
                members.add(member);
            } else if (member >= 0) {
                members.remove(member);
            }
        });
        return new Posting(members, view.change());
    }
}
