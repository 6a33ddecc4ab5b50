package eu.meshe.platform.cache;

import eu.meshe.platform.cache.TableCaches.Change;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one table, by key. Values must not be changed by those who get them.
 *
 * <p>A transaction that has written to the table reads from the database itself and leaves nothing here. However many ask for a value that is
 * not there, it is read once; only those inside a transaction do not wait for another thread, because they hold what that one may need.
 */
public final class TableCache<K, V> {

    private final String table;
    private final Function<K, @Nullable V> read;
    private final Function<K, @Nullable UUID> scope;
    private final CommittedChanges committed;
    private final Transactions transactions;
    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    TableCache(
            String table,
            Function<K, @Nullable V> read,
            Function<K, @Nullable UUID> scope,
            CommittedChanges committed,
            Transactions transactions) {
        this.table = table;
        this.read = read;
        this.scope = scope;
        this.committed = committed;
        this.transactions = transactions;
    }

    /** A value that is there or about to be. One that was dropped while it was read is given to those who wait, and to nobody else. */
    private static final class Entry<V> {

        private final ReentrantLock reading = new ReentrantLock();
        private volatile @Nullable V value;
    }

    /** The value as the calling transaction is to see it; {@code null} if there is none. */
    public @Nullable V find(K key) {
        var inside = transactions.isInside();
        if (transactions.mustReadItself(table) || !committed.isCaughtUp(!inside)) {
            return read.apply(key);
        }
        var known = entries.get(key);
        if (known != null && known.value != null) {
            return known.value;
        }
        return inside ? read.apply(key) : readOnce(key);
    }

    private @Nullable V readOnce(K key) {
        var entry = entries.computeIfAbsent(key, missing -> new Entry<>());
        entry.reading.lock();
        try {
            if (entry.value == null) {
                var value = read.apply(key);
                entry.value = value;
                if (value == null) {
                    entries.remove(key, entry);
                }
            }
            return entry.value;
        } catch (RuntimeException e) {
            entries.remove(key, entry);
            throw e;
        } finally {
            entry.reading.unlock();
        }
    }

    void drop(Change change) {
        if (change.table() == null || (change.table().equals(table) && change.scope() == null)) {
            entries.clear();
        } else if (change.table().equals(table)) {
            entries.keySet().removeIf(key -> concerns(change, key));
        }
    }

    private boolean concerns(Change change, K key) {
        var of = scope.apply(key);
        return of == null || of.equals(change.scope());
    }
}
