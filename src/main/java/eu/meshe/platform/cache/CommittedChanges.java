package eu.meshe.platform.cache;

import eu.meshe.platform.cache.TableCaches.Change;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database, once a second while anyone uses a cache, what other processes have committed since.
 *
 * <p>PostgreSQL tells exactly: a snapshot names the transactions that had ended when it was taken; what was written by one that had not, and can
 * be seen now, is new. Neither the order in which transactions began nor their numbers matter, and none waits for another.
 */
final class CommittedChanges {

    private static final long EVERY = Duration.ofSeconds(1).toNanos();
    /** Rows are kept for a day; whoever did not ask for so long that some may be gone keeps nothing. */
    private static final long TOO_LONG = Duration.ofHours(12).toNanos();

    private static final Change ALL = new Change(null, null);

    private final JdbcClient jdbc;
    private final Consumer<Change> drop;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Asked last;

    CommittedChanges(JdbcClient jdbc, Consumer<Change> drop) {
        this.jdbc = jdbc;
        this.drop = drop;
    }

    /**
     * @param at by {@link System#nanoTime}, before the question
     * @param snapshot {@code pg_snapshot}, as text; empty where only a transaction that had written could be asked
     */
    private record Asked(long at, String snapshot) {}

    private record Row(
            @Nullable String snapshot,
            @Nullable String table,
            @Nullable UUID scope) {}

    /**
     * Sees to it that everything committed more than a second ago is known.
     *
     * @param wait whether to wait while another thread asks
     * @return whether it is so; {@code false} also if the database took longer than that to answer
     */
    boolean isCaughtUp(boolean wait) {
        if (isRecent(last)) {
            return true;
        }
        if (wait) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return false;
        }
        try {
            if (!isRecent(last)) {
                ask();
            }
            return isRecent(last);
        } finally {
            asking.unlock();
        }
    }

    private static boolean isRecent(@Nullable Asked asked) {
        return asked != null && System.nanoTime() - asked.at() < EVERY;
    }

    private void ask() {
        var before = last;
        var at = System.nanoTime();
        var rows = before == null || before.snapshot().isEmpty() || at - before.at() > TOO_LONG
                ? forgetAll()
                : since(before);
        for (var row : rows) {
            if (row.table() != null) {
                drop.accept(new Change(row.table(), row.scope()));
            }
        }
        var snapshot = rows.getFirst().snapshot();
        // a transaction that has itself written is in no snapshot of its own: it may not say what was seen
        last = new Asked(at, snapshot != null ? snapshot : before == null ? "" : before.snapshot());
    }

    private List<Row> forgetAll() {
        var rows = first();
        drop.accept(ALL);
        return rows;
    }

    private List<Row> first() {
        return jdbc.sql("select " + SNAPSHOT + " as snapshot, null as topic, null::uuid as scope")
                .query(CommittedChanges::row)
                .list();
    }

    private List<Row> since(Asked before) {
        return jdbc.sql("""
                select %s as snapshot, c.topic, c.scope from (select cast(:last as pg_snapshot) as last) l
                left join registry_change c on c.xid >= pg_snapshot_xmin(l.last) and not pg_visible_in_snapshot(c.xid, l.last)
                """.formatted(SNAPSHOT))
                .param("last", before.snapshot())
                .query(CommittedChanges::row)
                .list();
    }

    private static final String SNAPSHOT =
            "case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot()::text end";

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(row.getString("snapshot"), row.getString("topic"), row.getObject("scope", UUID.class));
    }
}
