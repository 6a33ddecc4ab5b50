package eu.meshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.ConflictException;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 33, 64, 100})
    void growsTheTreeByItsFrontierToTheRootThatTheDefinitionGives(int size) {
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> frontier = List.of();
        for (var index = 0; index < size; index++) {
            var leaf = MerkleTree.leafHash(("leaf " + index).getBytes(StandardCharsets.UTF_8));
            frontier = MerkleTree.add(frontier, index, leaf);
            leaves.add(leaf);
        }

        assertThat(MerkleTree.root(frontier)).isEqualTo(MerkleTree.rootOf(leaves));
        for (var index = 0; index < size; index++) {
            var proof = MerkleTree.proof(leaves, index);
            assertThat(MerkleTree.leadsTo(MerkleTree.root(frontier), size, index, leaves.get(index), proof))
                    .isTrue();
            assertThat(MerkleTree.leadsTo(MerkleTree.root(frontier), size, index, new byte[32], proof))
                    .isFalse();
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
