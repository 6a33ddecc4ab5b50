package eu.meshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.ConflictException;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ExchangeTest
class LedgerTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private SealLedger seal;

    @Autowired
    private ProveEntry proveEntry;

    @Autowired
    private ExchangeKey key;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void provesToAnOutsiderThatAnEntryIsInTheSignedLog() throws Exception {
        var id = decide("one");
        decide("two");
        sealAll(id);

        var proven = proveEntry.prove(id);

        var leaf = MerkleTree.leafHash(proven.entry().canonical());
        var head = proven.head();
        assertThat(MerkleTree.leadsTo(head.root(), head.size(), proven.position(), leaf, proven.proof()))
                .isTrue();
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key.get().publicKey());
        check.update(head.statement());
        assertThat(check.verify(head.signature())).isTrue();
    }

    @Test
    void noticesAnEntryThatWasChanged() {
        var id = decide("honest");
        sealAll(id);
        var proven = proveEntry.prove(id);

        var changed = new LedgerEntry(
                id,
                proven.entry().institution(),
                proven.entry().at(),
                "DecisionMade",
                "subject",
                Map.of("outcome", "other"));

        var leaf = MerkleTree.leafHash(changed.canonical());
        var head = proven.head();
        assertThat(MerkleTree.leadsTo(head.root(), head.size(), proven.position(), leaf, proven.proof()))
                .isFalse();
    }

    @Test
    void refusesToChangeOrRemoveARow() {
        var id = decide("fixed");
        sealAll(id);

        for (var statement : List.of(
                "update ledger_entry set kind = 'Other'",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update ledger_leaf set position = position + 1",
                "update ledger_node set hash = sha256('x')",
                "delete from ledger_node",
                "truncate ledger_node",
                "delete from ledger_head")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void writesNothingOutsideTheDecisionsTransaction() {
        assertThatThrownBy(() -> ledger.append(null, "DecisionMade", "subject", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        var id = new UUID[1];
        transaction.executeWithoutResult(status -> {
            id[0] = ledger.append(null, "DecisionMade", "rolled-back", Map.of());
            status.setRollbackOnly();
        });

        assertThat(proveEntry.listAbout("rolled-back")).isEmpty();
    }

    @Test
    void losesNothingWhenManyDecideAtOnce() throws Exception {
        var subject = UUID.randomUUID().toString();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var decided = IntStream.range(0, 60)
                    .mapToObj(number -> threads.submit(() -> decide(subject)))
                    .toList();
            for (var one : decided) {
                var id = one.get();
                seal.seal();
                sealAll(id);
            }
        }

        var entries = proveEntry.listAbout(subject);
        assertThat(entries).hasSize(60);
        for (var entry : entries) {
            var proven = proveEntry.prove(entry.id());
            assertThat(MerkleTree.leadsTo(
                            proven.head().root(),
                            proven.head().size(),
                            proven.position(),
                            MerkleTree.leafHash(entry.canonical()),
                            proven.proof()))
                    .isTrue();
        }
    }

    /** The rows of the leaves are the measure: what the kept hashes give is what the definition gives from all of them. */
    @Test
    void provesFromKeptHashesWhatTheLeavesGive() {
        for (var number = 0; number < 20; number++) {
            sealAll(decide("one of several"));
        }
        var leaves = jdbc.sql("select leaf_hash from ledger_leaf order by position")
                .query((row, number) -> row.getBytes(1))
                .list();
        var newest = proveEntry.getHead();
        var sizes = jdbc.sql("select size from ledger_head where size <= ? order by size desc limit 12")
                .param(newest.size())
                .query((row, number) -> row.getInt(1))
                .list();
        for (int size : sizes) {
            var then = leaves.subList(0, size);
            assertThat(proveEntry.proveGrowth(size, newest.size()).proof())
                    .containsExactlyElementsOf(DefinedTree.consistency(leaves.subList(0, (int) newest.size()), size));
            for (var entry : proveEntry.listAbout("one of several")) {
                var place = jdbc.sql("select position from ledger_leaf where entry_id = ?")
                        .param(entry.id())
                        .query(Long.class)
                        .single();
                if (place < size) {
                    assertThat(proveEntry
                                    .prove(entry.id(), proveEntry.getHead(size))
                                    .proof())
                            .containsExactlyElementsOf(DefinedTree.proof(then, place.intValue()));
                }
            }
        }
    }

    @Test
    void aProofTowardsAHeadStaysTheSameWhileEntriesAreAdded() throws Exception {
        var id = decide("early");
        sealAll(id);
        var head = proveEntry.getHead();
        var before = proveEntry.prove(id, head);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var growing = threads.submit(() -> {
                for (var number = 0; number < 40; number++) {
                    sealAll(decide("later"));
                }
            });
            while (!growing.isDone()) {
                assertThat(proveEntry.prove(id, head).proof()).containsExactlyElementsOf(before.proof());
                var now = proveEntry.prove(id);
                assertThat(MerkleTree.leadsTo(
                                now.head().root(),
                                now.head().size(),
                                now.position(),
                                MerkleTree.leafHash(now.entry().canonical()),
                                now.proof()))
                        .isTrue();
                var growth = proveEntry.proveGrowth(head.size(), now.head().size());
                assertThat(MerkleTree.grew(
                                head.size(),
                                head.root(),
                                now.head().size(),
                                now.head().root(),
                                growth.proof()))
                        .isTrue();
            }
            growing.get();
        }
    }

    private UUID decide(String subject) {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> ledger.append(null, "DecisionMade", subject, Map.of("outcome", "FULL\nline", "a", "\\"))));
    }

    /** Another sealing may be at work in the background: ask until the entry has its place. */
    private void sealAll(UUID id) {
        for (var attempt = 0; attempt < 200; attempt++) {
            seal.seal();
            try {
                proveEntry.prove(id);
                return;
            } catch (ConflictException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("The entry was not sealed");
    }
}
