package dev.kith.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code matching_shelf}, {@code matching_item} and {@code matching_text}. */
@Component
class MatchingRows {
    private final JdbcClient db;

    MatchingRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param taken the last change that took an item away
     * @param own true for a change of the transaction that asks, which may never come to be
     */
    record Stand(long change, long taken, boolean own) {}

    Optional<Stand> stand(Shelf shelf) {
        return db.sql("""
                        select change, taken, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as own
                        from matching_shelf where owner_id = :owner and shelf = :shelf
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .query(Stand.class)
                .optional();
    }

    /** Holds the shelf until the transaction ends; false where it is gone. */
    boolean hold(Shelf shelf) {
        return db.sql("select 1 from matching_shelf where owner_id = :owner and shelf = :shelf for update")
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Holds the shelf until the transaction ends, and gives the number of the change that is made there. */
    long change(Shelf shelf) {
        return db.sql("""
                        insert into matching_shelf (owner_id, shelf, change) values (:owner, :shelf, nextval('matching_change'))
                        on conflict (owner_id, shelf) do update set change = nextval('matching_change')
                        returning change
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .query(Long.class)
                .single();
    }

    void touch(Shelf shelf, Collection<UUID> items, long change) {
        db.sql("""
                        insert into matching_item (owner_id, shelf, item_id, change)
                        select :owner, :shelf, t.item, :change from unnest(:items) as t (item)
                        on conflict (owner_id, shelf, item_id) do update set change = excluded.change
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("items", items.toArray(UUID[]::new))
                .param("change", change)
                .update();
    }

    record Written(UUID item, UUID id, Text text) {}

    /** Makes these the only texts of the items; those that stay keep their vectors. */
    void write(Shelf shelf, Collection<UUID> items, List<Written> texts) {
        UUID[] owners = texts.stream().map(Written::item).toArray(UUID[]::new);
        UUID[] ids = texts.stream().map(Written::id).toArray(UUID[]::new);
        db.sql("""
                        delete from matching_text t
                        where owner_id = :owner and shelf = :shelf and item_id = any(:items)
                          and (item_id, text_id) not in (select * from unnest(:owners, :ids))
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("items", items.toArray(UUID[]::new))
                .param("owners", owners)
                .param("ids", ids)
                .update();
        db.sql("""
                        insert into matching_text (owner_id, shelf, item_id, text_id, label, words, privately)
                        select :owner, :shelf, t.* from unnest(:owners, :ids, :labels, :words, :privately) as t
                        on conflict (owner_id, shelf, item_id, text_id) do update set privately = excluded.privately
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("owners", owners)
                .param("ids", ids)
                .param("labels", texts.stream().map(t -> t.text().label()).toArray(String[]::new))
                .param("words", texts.stream().map(t -> t.text().words()).toArray(String[]::new))
                .param(
                        "privately",
                        texts.stream().map(t -> t.text().privately()).toArray(Boolean[]::new))
                .update();
    }

    void silence(Shelf shelf, UUID item, @Nullable Instant since) {
        db.sql("""
                        update matching_item set silent = cast(:since as timestamptz)
                        where owner_id = :owner and shelf = :shelf and item_id = :item
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("item", item)
                .param("since", since == null ? null : Timestamp.from(since))
                .update();
    }

    void take(Shelf shelf, Collection<UUID> items, long change) {
        db.sql("""
                        delete from matching_item where owner_id = :owner and shelf = :shelf and item_id = any(:items)
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("items", items.toArray(UUID[]::new))
                .update();
        db.sql("update matching_shelf set taken = :change where owner_id = :owner and shelf = :shelf")
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("change", change)
                .update();
    }

    /** Notes that texts of the shelf wait for their meaning; false where that was noted before. */
    boolean await(Shelf shelf, Instant now) {
        return db.sql("""
                                update matching_shelf set awaited = :now
                                where owner_id = :owner and shelf = :shelf and awaited is null
                                """)
                        .param("owner", shelf.owner())
                        .param("shelf", shelf.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void awaitNoMore(Shelf shelf) {
        db.sql("update matching_shelf set awaited = null where owner_id = :owner and shelf = :shelf")
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .update();
    }

    record Awaiting(UUID itemId, UUID textId, String words) {}

    List<Awaiting> awaiting(Shelf shelf, String model, int most) {
        return db.sql("""
                        select item_id, text_id, words from matching_text
                        where owner_id = :owner and shelf = :shelf and model is distinct from :model limit :most
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("model", model)
                .param("most", most)
                .query(Awaiting.class)
                .list();
    }

    /** Keeps what these texts mean; one that has gone meanwhile stays gone. */
    void understood(Shelf shelf, List<Awaiting> texts, List<byte[]> vectors, String model, long change) {
        UUID[] items = texts.stream().map(Awaiting::itemId).toArray(UUID[]::new);
        db.sql("""
                        update matching_text t set vectors = u.vectors, model = :model
                        from unnest(:items, :texts, :vectors) as u (item, text, vectors)
                        where t.owner_id = :owner and t.shelf = :shelf and t.item_id = u.item and t.text_id = u.text
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("items", items)
                .param("texts", texts.stream().map(Awaiting::textId).toArray(UUID[]::new))
                .param("vectors", vectors.toArray(byte[][]::new))
                .param("model", model)
                .update();
        db.sql("""
                        update matching_item set change = :change
                        where owner_id = :owner and shelf = :shelf and item_id = any(:items)
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("items", items)
                .param("change", change)
                .update();
    }

    void drop(UUID owner) {
        db.sql("delete from matching_shelf where owner_id = :owner")
                .param("owner", owner)
                .update();
    }

    /**
     * A text of an item; an item without texts has one row with none.
     *
     * @param vectors of the asked model, null where there are none yet
     */
    record Kept(
            UUID item,
            boolean silent,
            @Nullable UUID id,
            @Nullable String label,
            @Nullable String words,
            boolean privately,
            byte @Nullable [] vectors) {
        Kept with(byte[] understood) {
            return new Kept(item, silent, id, label, words, privately, understood);
        }
    }

    /** All texts of the items that changed after this change, item by item. */
    List<Kept> since(Shelf shelf, long change, String model) {
        return db.sql("""
                        select i.item_id, i.silent is not null as silent, t.text_id, t.label, t.words,
                          coalesce(t.privately, false) as privately, case when t.model = :model then t.vectors end as vectors
                        from matching_item i left join matching_text t using (owner_id, shelf, item_id)
                        where i.owner_id = :owner and i.shelf = :shelf and i.change > :change
                        order by i.item_id
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("change", change)
                .param("model", model)
                .query(MatchingRows::kept)
                .list();
    }

    /** All texts of these items, to be quoted. */
    List<Kept> of(Shelf shelf, Collection<UUID> items, String model) {
        return db.sql("""
                        select t.item_id, false as silent, t.text_id, t.label, t.words, t.privately,
                          case when t.model = :model then t.vectors end as vectors
                        from matching_text t
                        where t.owner_id = :owner and t.shelf = :shelf and t.item_id = any(:items)
                        """)
                .param("owner", shelf.owner())
                .param("shelf", shelf.name())
                .param("items", items.toArray(UUID[]::new))
                .param("model", model)
                .query(MatchingRows::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("item_id", UUID.class),
                row.getBoolean("silent"),
                row.getObject("text_id", UUID.class),
                row.getString("label"),
                row.getString("words"),
                row.getBoolean("privately"),
                row.getBytes("vectors"));
    }
}
