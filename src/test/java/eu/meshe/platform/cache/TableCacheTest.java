package eu.meshe.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.issuance.IssuanceFixture;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A cache against the real database, with its triggers; {@code elsewhere} are the caches of another process on it. */
@ExchangeTest
class TableCacheTest {

    private static final String TABLE = "institution";

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactionManager;

    private final AtomicInteger reads = new AtomicInteger();
    private TransactionTemplate transaction;
    private TableCaches caches;
    private TableCache<UUID, String> contacts;
    private TableCache<UUID, String> elsewhere;
    private UUID institution;

    @BeforeEach
    void anInstitutionAndTwoProcesses() {
        transaction = new TransactionTemplate(transactionManager);
        institution = fixture.aRegistrar().institutionId().value();
        caches = new TableCaches(jdbc);
        contacts = caches.ofTable(TABLE, this::read);
        elsewhere = new TableCaches(jdbc).ofTable(TABLE, this::read);
        change("before");
        assertThat(contacts.find(institution)).isEqualTo("before");
        assertThat(elsewhere.find(institution)).isEqualTo("before");
        reads.set(0);
    }

    private @Nullable String read(UUID id) {
        reads.incrementAndGet();
        return jdbc.sql("select contact from institution where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void change(String contact) {
        jdbc.sql("update institution set contact = ? where id = ?")
                .params(contact, institution)
                .update();
        caches.changed(TABLE);
    }

    @Test
    void readsOnceAndKeepsNothingOfWhatIsNotThere() {
        for (var time = 0; time < 100; time++) {
            contacts.find(institution);
        }
        assertThat(reads).hasValue(0);
        var nobody = new UUID(0, 0);
        assertThat(contacts.find(nobody)).isNull();
        assertThat(contacts.find(nobody)).isNull();
        assertThat(reads).hasValue(2);
    }

    @Test
    void seesAChangeAtOnceHereAndSoonElsewhere() throws Exception {
        change("after");
        assertThat(contacts.find(institution)).isEqualTo("after");
        assertThat(awaited("after")).isEqualTo("after");
    }

    @Test
    void seesItsOwnChangeInsideTheTransactionAndLetsNobodyElseSeeIt() throws Exception {
        transaction.executeWithoutResult(status -> {
            change("inside");
            assertThat(contacts.find(institution)).isEqualTo("inside");
            assertThat(fromAnotherThread(() -> contacts.find(institution))).isEqualTo("before");
            assertThat(fromAnotherThread(() -> elsewhere.find(institution))).isEqualTo("before");
        });
        assertThat(contacts.find(institution)).isEqualTo("inside");
        assertThat(awaited("inside")).isEqualTo("inside");
    }

    @Test
    void leavesNoTraceOfWhatIsRolledBack() throws Exception {
        transaction.executeWithoutResult(status -> {
            change("never");
            assertThat(contacts.find(institution)).isEqualTo("never");
            status.setRollbackOnly();
        });
        assertThat(contacts.find(institution)).isEqualTo("before");
        Thread.sleep(Duration.ofMillis(1200));
        assertThat(elsewhere.find(institution)).isEqualTo("before");
    }

    @Test
    void asksInsideAnotherTransactionAsOneFromOutside() {
        var inner = new TransactionTemplate(transactionManager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            change("inside");
            inner.executeWithoutResult(
                    within -> assertThat(contacts.find(institution)).isEqualTo("before"));
            assertThat(contacts.find(institution)).isEqualTo("inside");
            status.setRollbackOnly();
        });
    }

    /** The one that began first is committed last: neither order nor number of the transactions hides it. */
    @Test
    void missesNoChangeThatIsCommittedAfterALaterOne() throws Exception {
        transaction.executeWithoutResult(status -> {
            change("slow");
            fromAnotherThread(() -> {
                jdbc.sql("update institution set version = version where id <> ?")
                        .param(institution)
                        .update();
                return "quick";
            });
            pause(Duration.ofMillis(1100));
            assertThat(fromAnotherThread(() -> elsewhere.find(institution))).isEqualTo("before");
        });
        assertThat(awaited("slow")).isEqualTo("slow");
    }

    @Test
    void aTransactionThatSeesTheDatabaseAsItWasReadsItself() {
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.executeWithoutResult(status -> {
            assertThat(contacts.find(institution)).isEqualTo("before");
            fromAnotherThread(() -> {
                change("after");
                return contacts.find(institution);
            });
            assertThat(contacts.find(institution)).isEqualTo("before");
        });
        assertThat(contacts.find(institution)).isEqualTo("after");
    }

    @Test
    void keepsNothingThatWasReadBeforeTheChangeItIsKeptAfter() throws Exception {
        var read = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var slow = caches.ofTable(TABLE, (UUID id) -> {
            var value = read(id);
            read.countDown();
            await(changed);
            return value;
        });
        try (var threads = Executors.newSingleThreadExecutor()) {
            var early = threads.submit(() -> slow.find(institution));
            await(read);
            change("after");
            changed.countDown();
            assertThat(early.get()).isEqualTo("before");
            assertThat(slow.find(institution)).isEqualTo("after");
        }
    }

    @Test
    void readsOnceHoweverManyAskAtOnce() throws Exception {
        change("after");
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(40, () -> contacts.find(institution)))) {
                assertThat(answer.get()).isEqualTo("after");
            }
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void dropsOnlyTheScopeThatChanged() {
        var other = fixture.aRegistrar().institutionId().value();
        var scoped = caches.ofTable("status_list", this::read, id -> id);
        scoped.find(institution);
        scoped.find(other);
        reads.set(0);
        caches.changed("status_list", other);
        scoped.find(institution);
        assertThat(reads).hasValue(0);
        scoped.find(other);
        assertThat(reads).hasValue(1);
    }

    private @Nullable String awaited(String value) throws InterruptedException {
        for (var waited = 0; waited < 20 && !value.equals(elsewhere.find(institution)); waited++) {
            Thread.sleep(100);
        }
        return elsewhere.find(institution);
    }

    private static @Nullable String fromAnotherThread(Callable<@Nullable String> call) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(call).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
