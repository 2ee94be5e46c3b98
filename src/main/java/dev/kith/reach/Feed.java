package dev.kith.reach;

import dev.kith.platform.Settings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's {@link View} as the database is: from the last start's file where that fits, otherwise read whole, and
 * then change by change.
 */
@Component
class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int AT_ONCE = 20_000;
    /** How long a question waits while everything is read, before it finds nobody. */
    private static final long PATIENCE_SECONDS = 2;
    /** So many changes stay, for nodes that were away and for {@link Postings}. */
    private static final long KEPT = 1_000_000;

    private final Loading loading;
    private final ReachRows rows;
    private final GraphFile file;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable View view;
    private long filed;

    Feed(DataSource database, ReachRows rows, Settings settings) {
        this.loading = new Loading(database);
        this.rows = rows;
        this.file = new GraphFile(settings.data().resolve("reach.graph"));
    }

    /** The number of the last change that questions know of here; 0 before the first was asked. */
    long sequence() {
        View now = view;
        return now == null ? 0 : now.change();
    }

    /** The ties as they are after {@code change} at least. Empty while so much is to be read that nobody should wait for it. */
    Optional<View> at(long change) {
        View now = view;
        if (now != null && now.change() >= change) {
            return Optional.of(now);
        }
        try {
            if (!writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                View waited = view;
                return Optional.of(waited != null && waited.change() >= change ? waited : caughtUp());
            } finally {
                writing.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Reads what changed; the first time, everything. */
    void catchUp() {
        writing.lock();
        try {
            caughtUp();
        } finally {
            writing.unlock();
        }
    }

    private View caughtUp() {
        View now = view;
        if (now == null) {
            now = file.read()
                    .filter(kept -> rows.knows(kept.change(), kept.mark()))
                    .orElseGet(loading::load);
        }
        Optional<View.News> news = rows.after(now.change(), AT_ONCE);
        while (news.isPresent()) {
            now = now.with(news.get());
            news = rows.after(now.change(), AT_ONCE);
        }
        view = now;
        return now;
    }

    /** Writes the file for the next start, if something changed since the last, and lets go of changes long past. */
    void file() {
        View now = view;
        if (now == null || now.change() == filed) {
            return;
        }
        try {
            file.write(now);
            filed = now.change();
            rows.forgetUpTo(now.change() - KEPT);
        } catch (IOException e) {
            LOG.warn("The ties are not kept for the next start: {}", e.getMessage());
        }
    }
}
