package dev.kith.matching;

import dev.kith.matching.MatchingRows.Written;
import dev.kith.meaning.Models;
import dev.kith.meaning.State;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts texts on shelves and ranks them. What is put is written in the caller's transaction, and the next ranking finds
 * it, on this node and on any other; its meaning is worked out soon after.
 */
@Component
public class Matching {
    private final MatchingRows rows;
    private final Ranking ranking;
    private final Models models;
    private final Backlog backlog;
    private final Clock clock;

    Matching(MatchingRows rows, Ranking ranking, Models models, Backlog backlog, Clock clock) {
        this.rows = rows;
        this.ranking = ranking;
        this.models = models;
        this.backlog = backlog;
        this.clock = clock;
    }

    /** Makes these all the texts that an item has. Blank ones are left out; an item without texts is in no ranking. */
    @Transactional
    public void put(Shelf shelf, UUID item, List<Text> texts) {
        put(shelf, Map.of(item, texts));
    }

    /** The same for many items in one go. */
    @Transactional
    public void put(Shelf shelf, Map<UUID, List<Text>> texts) {
        if (texts.isEmpty()) {
            return;
        }
        rows.touch(shelf, texts.keySet(), rows.change(shelf));
        rows.write(shelf, texts.keySet(), written(texts));
        backlog.grew(shelf);
    }

    /** Takes items off a shelf, and with them that they were silent. */
    @Transactional
    public void remove(Shelf shelf, Collection<UUID> items) {
        if (!items.isEmpty()) {
            rows.take(shelf, items, rows.change(shelf));
        }
    }

    /** Takes away all shelves of an owner. */
    @Transactional
    public void removeAll(UUID owner) {
        rows.drop(owner);
    }

    /** Leaves an item out of every ranking, whatever is put there, until it is {@linkplain #hear heard} again. */
    @Transactional
    public void silence(Shelf shelf, UUID item) {
        rows.touch(shelf, List.of(item), rows.change(shelf));
        rows.silence(shelf, item, clock.instant());
    }

    @Transactional
    public void hear(Shelf shelf, UUID item) {
        rows.touch(shelf, List.of(item), rows.change(shelf));
        rows.silence(shelf, item, null);
    }

    /**
     * The items that fit best, best first. Without a model only those that have one of the wanted words; with it, also
     * those that mean nearly the same, and none that is far-fetched; {@link Match#fit} tells how well.
     */
    public List<Match> rank(Shelf shelf, Wanted wanted) {
        return ranking.rank(shelf, wanted);
    }

    /** Whether meaning counts on this node, or why only words do; for a page to say so. Loads nothing. */
    public State state() {
        return models.state();
    }

    private static List<Written> written(Map<UUID, List<Text>> texts) {
        var written = new ArrayList<Written>();
        texts.forEach((item, all) -> {
            var each = new LinkedHashMap<UUID, Written>();
            for (Text text : all) {
                if (!text.words().isBlank()) {
                    each.merge(id(text), new Written(item, id(text), text), Matching::theMorePrivate);
                }
            }
            written.addAll(each.values());
        });
        return written;
    }

    private static Written theMorePrivate(Written one, Written same) {
        return one.text().privately() ? one : same;
    }

    private static UUID id(Text text) {
        return UUID.nameUUIDFromBytes((text.label() + "\n" + text.words()).getBytes(StandardCharsets.UTF_8));
    }
}
