package dev.kith.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Events that hold some words, themselves or in their group. A word that many hold is found among the soonest, which
 * are looked through one by one; only one that few of those hold is looked up in the index of words, which would give
 * hundreds of thousands of events for "the".
 */
@Component
class WordRows {
    /** So many of the soonest are looked through; near a place each costs more, and its index less. */
    private static final int WALK = 3000;

    private static final int WALK_NEAR = 1000;
    /** So many found among them are enough for a page, and to see that the word is common. */
    static final int ENOUGH = Discover.PAGE + 1;

    private static final String IN_TIME = """
            n.published_at is not null and n.starts_at >= :from and n.starts_at < :until
              and (cast(:afterAt as timestamptz) is null or (n.starts_at, n.id) > (:afterAt, :afterId))
              and (cast(:lastAt as timestamptz) is null or (n.starts_at, n.id) <= (:lastAt, :lastId))
            """;
    private static final String SO = """
            (:how <> 'online' or n.online) and (:how <> 'in-person' or n.cell is distinct from -1)
            """;
    private static final String IN_CIRCLE = """
            (n.cell = -1 or kilometres(n.latitude, n.longitude, :latitude, :longitude) <= :km)
            """;
    private static final String GROUPS = "select id from groups where words @@ all_begin(:words)";

    private static final String ON = """
            not exists (select 1 from cancellation x where x.group_id = n.group_id and x.event_id = n.id)
              and (not :free or exists (select 1 from seats s where s.group_id = n.group_id
                and s.event_id = n.id and (s.capacity is null or s.taken < s.capacity)))
            """;

    /** Of those in the brackets, in order of time, those that the viewer may see. */
    private static final String FOUND = """
            select n.id, n.starts_at, true as shown,
              coalesce(n.words @@ any_of(:interests) or g.words @@ any_of(:interests), false) as fits
            from (%%s) n join groups g on g.id = n.group_id
            where (g.joining = 'open'
                or exists (select 1 from membership m where m.group_id = g.id and m.account_id = :viewer))
              and %s %%s
            order by n.starts_at, n.id limit :most
            """.formatted(ON);

    private static final String WORDS = "all_begin(:words)";
    private static final String SUBJECTS = "any_of(cast(:subjects as text[]))";
    private static final String BUT_NOT_BY_WORDS =
            "and not coalesce(n.words @@ all_begin(:words) or g.words @@ all_begin(:words), false)";

    private static final String SOONEST = """
            select n.group_id, n.id, n.starts_at, n.words
            from (select n.group_id, n.id, n.starts_at, n.words from event n
              where %s and %s order by n.starts_at, n.id limit %d) n
            where n.words @@ all_begin(:words) or n.group_id in (%s)
            order by n.starts_at, n.id
            """.formatted(IN_TIME, SO, WALK, GROUPS);

    private static final String NEAR = """
            select near.group_id, near.id, near.starts_at, n.words
            from (select e.group_id, e.id, e.starts_at from unnest(cast(:cells as integer[])) c(cell) cross join lateral (
                select n.group_id, n.id, n.starts_at from event n
                where n.cell = c.cell and %s and %s order by n.starts_at, n.id limit %d) e
              order by e.starts_at, e.id limit %d) near
              join event n on n.group_id = near.group_id and n.id = near.id
            where n.words @@ all_begin(:words) or n.group_id in (%s)
            order by near.starts_at, near.id
            """.formatted(IN_TIME, IN_CIRCLE, WALK_NEAR, WALK_NEAR, GROUPS);

    private static final String HOLDING = """
            select n.group_id, n.id, n.starts_at, n.words from event n
              where n.words @@ all_begin(:words) and %s and %s
            union all
            select n.* from (%s) g cross join lateral (
              select n.group_id, n.id, n.starts_at, n.words from event n
              where n.group_id = g.id and not n.words @@ all_begin(:words) and %s and %s and %s
              order by n.starts_at, n.id limit :most) n
            """.formatted(IN_TIME, SO, GROUPS, IN_TIME, SO, ON);

    private static final String HOLDING_NEAR = """
            select n.group_id, n.id, n.starts_at, n.words from event n
              where n.words @@ all_begin(:words) and %s and n.cell = any (cast(:cells as integer[])) and %s
            union all
            select n.group_id, n.id, n.starts_at, n.words from (
              select n.group_id, n.id from event n
              where n.cell = any (cast(:cells as integer[])) and %s and %s and n.group_id in (%s)) near
              join event n on n.group_id = near.group_id and n.id = near.id
              where not n.words @@ all_begin(:words)
            """.formatted(IN_TIME, IN_CIRCLE, IN_TIME, IN_CIRCLE, GROUPS);

    private final Candidates candidates;

    WordRows(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * The soonest, up to {@code most}. Of a common word it may be fewer, yet then none is left out before the last of
     * them, and they are enough for a page.
     */
    List<Candidate> find(Search search, Candidate.@Nullable Key after, Candidate.@Nullable Key until, int most) {
        boolean anywhere = search.anywhere();
        List<Candidate> walked =
                candidates.read(found(search, anywhere ? SOONEST : NEAR), true, search, after, until, most);
        return walked.size() >= Math.min(most, ENOUGH)
                ? walked
                : candidates.read(found(search, anywhere ? HOLDING : HOLDING_NEAR), false, search, after, until, most);
    }

    private static String found(Search search, String from) {
        return search.subjects().isEmpty()
                ? FOUND.formatted(from, "")
                : FOUND.formatted(from.replace(WORDS, SUBJECTS), BUT_NOT_BY_WORDS);
    }
}
