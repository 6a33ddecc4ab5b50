package eu.meshe.platform.cache;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The caches of tables, and who tells them of changes. Whoever writes to such a table calls {@link #changed} right after; other processes
 * learn of it from the table {@code registry_change}, which triggers fill.
 */
@Component
public class TableCaches {

    private final CommittedChanges committed;
    private final Transactions transactions = new Transactions();
    private final List<TableCache<?, ?>> caches = new CopyOnWriteArrayList<>();

    public TableCaches(JdbcClient jdbc) {
        this.committed = new CommittedChanges(jdbc, this::drop);
    }

    /**
     * A cache of what is read of one table.
     *
     * @param table its name; the migrations give it triggers that note its changes
     * @param read reads the value of a key from the database; {@code null} for none, which is not kept
     */
    public <K, V> TableCache<K, V> ofTable(String table, Function<K, @Nullable V> read) {
        return ofTable(table, read, key -> null);
    }

    /**
     * The same where a change concerns the keys of one scope only.
     *
     * @param scope the institution whose rows a key is about
     */
    public <K, V> TableCache<K, V> ofTable(
            String table, Function<K, @Nullable V> read, Function<K, @Nullable UUID> scope) {
        var cache = new TableCache<>(table, read, scope, committed, transactions);
        caches.add(cache);
        return cache;
    }

    /** The table was written to, in this transaction if there is one: nothing is read from its caches until the transaction has ended. */
    public void changed(String table) {
        changed(new Change(table, null));
    }

    /** The same where only the rows of one institution were written to. */
    public void changed(String table, UUID scope) {
        changed(new Change(table, scope));
    }

    private void changed(Change change) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            transactions.note(change, this::drop);
        } else {
            drop(change);
        }
    }

    private void drop(Change change) {
        caches.forEach(cache -> cache.drop(change));
    }

    /**
     * That a table changed.
     *
     * @param table {@code null} for any: nothing that is kept can be relied on
     * @param scope {@code null} for all of the table
     */
    record Change(@Nullable String table, @Nullable UUID scope) {}
}
