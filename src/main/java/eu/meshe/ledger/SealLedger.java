package eu.meshe.ledger;

import eu.meshe.platform.Digest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives new entries their place in the hash chain and the Merkle tree, and signs the new head. Decisions do not wait for it: it follows
 * within seconds, one process at a time.
 */
@Component
public class SealLedger {

    private static final int BATCH = 500;
    private final LedgerEntries entries;
    private final ExchangeKey key;
    private final Clock clock;

    SealLedger(LedgerEntries entries, ExchangeKey key, Clock clock) {
        this.entries = entries;
        this.key = key;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    @Transactional
    public void seal() {
        if (!entries.takeTurn()) {
            return;
        }
        var fresh = entries.listUnsealed(BATCH);
        if (!fresh.isEmpty()) {
            append(fresh);
        }
    }

    private void append(List<LedgerEntry> fresh) {
        var head = entries.findHead();
        var size = head == null ? 0 : head.size();
        var chain = head == null ? new byte[32] : head.chainHash();
        var frontier = entries.frontierAt(size);
        for (var entry : fresh) {
            var leaf = MerkleTree.leafHash(entry.canonical());
            chain = link(chain, leaf);
            entries.addLeaf(size, entry.id(), leaf, chain);
            frontier = MerkleTree.add(frontier, size, leaf);
            size++;
        }
        sign(size, MerkleTree.root(frontier), chain, frontier);
    }

    private void sign(long size, byte[] root, byte[] chain, List<byte[]> frontier) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var signing = key.get();
        var signature = signing.sign(LedgerHead.statement(size, root, chain, at));
        entries.addHead(new LedgerHead(size, root, chain, at, signing.verificationMethod(), signature), frontier);
    }

    static byte[] link(byte[] chain, byte[] leaf) {
        var both = new byte[chain.length + leaf.length];
        System.arraycopy(chain, 0, both, 0, chain.length);
        System.arraycopy(leaf, 0, both, chain.length, leaf.length);
        return Digest.sha256(both);
    }
}
