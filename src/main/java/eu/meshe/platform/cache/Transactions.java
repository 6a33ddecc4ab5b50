package eu.meshe.platform.cache;

import eu.meshe.platform.cache.TableCaches.Change;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the transaction of the calling thread has written to, and what it may therefore not read from a cache. */
final class Transactions {

    /** Whether the thread holds a connection, so that it must not wait for one who may be waiting for a connection. */
    boolean isInside() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Whether only the database can say what this transaction is to see of the table. */
    boolean mustReadItself(String table) {
        return TransactionSynchronizationManager.isSynchronizationActive() && (isOlderView() || hasChanged(table));
    }

    /** A transaction that sees the database as it was when it began (REPEATABLE READ and above). */
    private static boolean isOlderView() {
        var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation > TransactionDefinition.ISOLATION_READ_COMMITTED;
    }

    private boolean hasChanged(String table) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(one -> one instanceof Writes writes && writes.of(this) && writes.tables.contains(table));
    }

    void note(Change change, Consumer<Change> drop) {
        var writes = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof Writes known && known.of(this))
                .map(Writes.class::cast)
                .findFirst()
                .orElseGet(() -> begun(drop));
        writes.add(change);
    }

    private Writes begun(Consumer<Change> drop) {
        var writes = new Writes(this, drop);
        TransactionSynchronizationManager.registerSynchronization(writes);
        return writes;
    }

    /** What one transaction wrote to; it goes aside with the transaction when another one begins inside it. */
    private static final class Writes implements TransactionSynchronization, Ordered {

        private final Transactions owner;
        private final Consumer<Change> drop;
        private final Set<Change> changes = new HashSet<>();
        private final Set<String> tables = new HashSet<>();

        Writes(Transactions owner, Consumer<Change> drop) {
            this.owner = owner;
            this.drop = drop;
        }

        boolean of(Transactions asking) {
            return owner == asking;
        }

        void add(Change change) {
            changes.add(change);
            if (change.table() != null) {
                tables.add(change.table());
            }
        }

        /** Before anyone else hears that it was committed. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            changes.forEach(drop);
        }

        @Override
        public void afterCompletion(int status) {
            // also when nobody knows whether it was committed
            changes.forEach(drop);
        }
    }
}
