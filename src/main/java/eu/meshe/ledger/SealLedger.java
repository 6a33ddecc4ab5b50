package eu.meshe.ledger;

import eu.meshe.platform.Digest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives new entries their place in the hash chain and the Merkle tree, and signs the new head. Decisions do not wait for it: it follows
 * within seconds, one process at a time.
 */
@Component
public class SealLedger {

    private static final int BATCH = 5_000;

    private final LedgerEntries entries;
    private final LedgerNodes nodes;
    private final ExchangeKey key;
    private final Clock clock;
    private final AtomicBoolean looked = new AtomicBoolean();

    SealLedger(LedgerEntries entries, LedgerNodes nodes, ExchangeKey key, Clock clock) {
        this.entries = entries;
        this.nodes = nodes;
        this.key = key;
        this.clock = clock;
    }

    /** All of it in one transaction: places, nodes and head are there together or not at all. */
    @Scheduled(fixedDelay = 2_000)
    @Transactional
    public void seal() {
        if (!entries.takeTurn()) {
            return;
        }
        var head = entries.findHead();
        var size = head == null ? 0 : head.size();
        var fresh = entries.listUnsealed(BATCH);
        if (!fresh.isEmpty()) {
            var chain = head == null ? new byte[32] : head.chainHash();
            append(fresh, new GrowingTree(size, entries.frontierAt(size)), chain);
        }
        if (!looked.get()) {
            lookOnce(size + fresh.size());
        }
    }

    /** What other ways of filling the database (an older program beside this one, somebody's repair) may have left out, once after each start. */
    private void lookOnce(long size) {
        entries.rememberForgotten();
        nodes.fillMissing(size);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                looked.set(true);
            }
        });
    }

    private void append(List<LedgerEntry> fresh, GrowingTree tree, byte[] before) {
        var leaves = new ArrayList<LedgerEntries.Leaf>();
        var chain = before;
        for (var entry : fresh) {
            var leaf = MerkleTree.leafHash(entry.canonical());
            chain = link(chain, leaf);
            leaves.add(new LedgerEntries.Leaf(tree.size(), entry.id(), leaf, chain));
            tree.add(leaf);
        }
        entries.addLeaves(leaves);
        nodes.add(tree.takeComplete());
        sign(tree, chain);
    }

    private void sign(GrowingTree tree, byte[] chain) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var signing = key.get();
        var signature = signing.sign(LedgerHead.statement(tree.size(), tree.root(), chain, at));
        var head = new LedgerHead(tree.size(), tree.root(), chain, at, signing.verificationMethod(), signature);
        entries.addHead(head, tree.frontier());
    }

    static byte[] link(byte[] chain, byte[] leaf) {
        var both = new byte[chain.length + leaf.length];
        System.arraycopy(chain, 0, both, 0, chain.length);
        System.arraycopy(leaf, 0, both, chain.length, leaf.length);
        return Digest.sha256(both);
    }
}
