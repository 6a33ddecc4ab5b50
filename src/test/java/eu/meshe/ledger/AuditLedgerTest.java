package eu.meshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.ledger.AuditLedger.Audited;
import eu.meshe.ledger.AuditLedger.Finding;
import eu.meshe.ledger.AuditLedger.Finding.Kind;
import eu.meshe.platform.ConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with all rights on the database changes rows past the triggers. What they did is undone after each test. */
@ExchangeTest
class AuditLedgerTest {

    @Autowired
    private AuditLedger audit;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SealLedger seal;

    @Autowired
    private LedgerEntries rows;

    @Autowired
    private LedgerNodes nodes;

    @Autowired
    private ProveEntry proveEntry;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final List<UUID> entries = new ArrayList<>();

    @BeforeEach
    void fiveDecisionsWereEntered() {
        for (var number = 0; number < 5; number++) {
            entries.add(decide("decision " + number));
            sealAll(entries.getLast());
        }
    }

    @Test
    void aLogThatNobodyChangedIsIntact() {
        var audited = audit.audit(proveEntry.getHead());

        assertThat(audited.findings()).isEmpty();
        assertThat(audited.entries()).isGreaterThanOrEqualTo(5);
        assertThat(audited.heads()).isPositive();
        assertThat(audited.unknownKeys()).isZero();
    }

    @Test
    void findsTheEntryThatWasChangedWithItsPlace() {
        var place = place(entries.get(2));

        var audited = after("update ledger_entry set facts = '{\"outcome\":\"REFUSAL\"}' where id = ?", entries.get(2));

        assertThat(audited.findings()).containsExactly(new Finding(Kind.ENTRY_CHANGED, place, entries.get(2)));
    }

    @Test
    void findsAnEntryWhoseHashWasChangedWithIt() {
        var place = place(entries.get(2));

        var audited = after("update ledger_leaf set leaf_hash = sha256('x') where entry_id = ?", entries.get(2));

        assertThat(kinds(audited)).contains(Kind.ENTRY_CHANGED, Kind.CHAIN_BROKEN, Kind.HEAD_WRONG);
        assertThat(audited.findings()).first().extracting(Finding::position).isEqualTo(place);
    }

    @Test
    void findsAChainThatWasRewritten() {
        var audited = after("update ledger_leaf set chain_hash = sha256('x') where entry_id = ?", entries.get(2));

        assertThat(kinds(audited)).contains(Kind.CHAIN_BROKEN);
    }

    @Test
    void findsAnEntryThatWasTakenOut() {
        var audited = after("delete from ledger_entry where id = ?", entries.get(2));

        assertThat(audited.findings())
                .containsExactly(new Finding(Kind.ENTRY_GONE, place(entries.get(2)), entries.get(2)));
    }

    @Test
    void findsAPlaceThatWasTakenOut() {
        var place = place(entries.get(2));

        var audited = after("delete from ledger_leaf where entry_id = ?", entries.get(2));

        assertThat(audited.findings()).containsExactly(new Finding(Kind.PLACE_GONE, place + 1, entries.get(3)));
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        var audited = tampering(null, () -> {
            put(entries.get(1), new UUID(0, 0));
            put(entries.get(2), entries.get(1));
            put(new UUID(0, 0), entries.get(2));
        });

        assertThat(audited.findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.ENTRY_CHANGED, Kind.ENTRY_CHANGED);
    }

    @Test
    void findsAKeptHashThatWasChangedOrTakenOutWithItsPlace() {
        var changed = nodeOver(place(entries.get(2)), 1);
        var gone = nodeOver(place(entries.get(2)), 2);

        assertThat(after("update ledger_node set hash = sha256('x') where level = 1 and index = ?", changed.index())
                        .findings())
                .containsExactly(new Finding(Kind.NODE_CHANGED, changed.first(), changed.last(), null));
        assertThat(after("delete from ledger_node where level = 2 and index = ?", gone.index())
                        .findings())
                .containsExactly(new Finding(Kind.NODE_GONE, gone.first(), gone.last(), null));
    }

    @Test
    void findsAKeptHashOfWhatTheLogDoesNotHave() {
        var beyond = new TreeNode(1, proveEntry.getHead().size());

        assertThat(after("insert into ledger_node values (1, ?, sha256('x'))", beyond.index())
                        .findings())
                .containsExactly(new Finding(Kind.NODE_BEYOND, beyond.first(), beyond.last(), null));
    }

    @Test
    void addsTheKeptHashesThatAreMissingFromTheLeavesUp() {
        var size = proveEntry.getHead().size();

        var audited = tampering(null, () -> {
            jdbc.sql("delete from ledger_node where level > 2 or index % 3 = 1").update();
            nodes.fillMissing(size);
        });

        assertThat(audited.findings()).isEmpty();
    }

    @Test
    void anEntryThatIsNotRememberedAsWaitingGetsItsPlaceAllTheSame() {
        var waiting = tampering(null, () -> {
            var id = ledger.append(null, "DecisionMade", "forgotten", Map.of());
            assertThat(jdbc.sql("delete from ledger_waiting where entry_id = ?")
                            .param(id)
                            .update())
                    .isOne();
            rows.rememberForgotten();
            assertThat(rows.listUnsealed(1000)).extracting(LedgerEntry::id).contains(id);
        });

        assertThat(waiting.waiting()).isPositive();
    }

    @Test
    void findsAHeadThatWasRewritten() {
        var audited = after(
                "update ledger_head set root = sha256('x') where size = ?",
                proveEntry.getHead().size());

        assertThat(kinds(audited)).containsExactly(Kind.HEAD_WRONG, Kind.SIGNATURE_WRONG);
    }

    @Test
    void findsAnEndThatWasCutOff() {
        var audited = after(
                "delete from ledger_leaf where position = ?",
                proveEntry.getHead().size() - 1);

        assertThat(kinds(audited)).containsExactly(Kind.END_GONE);
    }

    @Test
    void anEndThatWasCutOffWithItsHeadsIsFoundWithAHeadThatWasKeptElsewhere() {
        var kept = proveEntry.getHead();
        var from = kept.size() - 1;

        assertThat(kinds(afterCutting(from, null))).isEmpty();
        assertThat(kinds(afterCutting(from, kept))).containsExactly(Kind.KEPT_HEAD_WRONG);
    }

    /** A complete part of the tree, of that height, at or before that place. */
    private static TreeNode nodeOver(long place, int level) {
        return new TreeNode(level, Math.max(0, (place >> level) - 1));
    }

    private void put(UUID instead, UUID entry) {
        jdbc.sql("update ledger_leaf set entry_id = ? where entry_id = ?")
                .params(entry, instead)
                .update();
    }

    private Audited afterCutting(long from, @Nullable LedgerHead kept) {
        return tampering(kept, () -> {
            jdbc.sql("delete from ledger_head where size > ?").param(from).update();
            jdbc.sql("delete from ledger_leaf where position >= ?").param(from).update();
            jdbc.sql("delete from ledger_node where index >= ? >> level")
                    .param(from)
                    .update();
        });
    }

    private Audited after(String change, Object... values) {
        return tampering(
                null, () -> assertThat(jdbc.sql(change).params(values).update()).isPositive());
    }

    private Audited tampering(@Nullable LedgerHead kept, Runnable change) {
        var own = new TransactionTemplate(transactions);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(own.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            change.run();
            return audit.audit(kept);
        }));
    }

    private static List<Kind> kinds(Audited audited) {
        return audited.findings().stream().map(Finding::kind).toList();
    }

    private long place(UUID entry) {
        return proveEntry.prove(entry).position();
    }

    private UUID decide(String subject) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> ledger.append(null, "DecisionMade", subject, Map.of("outcome", "FULL"))));
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
