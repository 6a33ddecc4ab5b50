package eu.meshe.ledger;

import eu.meshe.MesheApplication;
import eu.meshe.benchmark.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a proof of the log costs as the log grows, beside making it from all leaf hashes. */
public final class LogProofs {

    private static final int MOST = Integer.getInteger("most", 1_000_000);
    private static final int CALLS = Integer.getInteger("calls", 2_000);
    private static final int REFERENCE_CALLS = 7;

    private final ProveEntry prove;
    private final SealLedger seal;
    private final JdbcClient jdbc;
    private final Random random = new Random(7);

    private LogProofs(ConfigurableApplicationContext context) {
        this.prove = context.getBean(ProveEntry.class);
        this.seal = context.getBean(SealLedger.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) throws IOException {
        var directory = Files.createTempDirectory("log-benchmark");
        try (var context = new SpringApplicationBuilder(MesheApplication.class)
                .run("--server.port=0", "--meshe.data-directory=" + directory, "--meshe.remote.fetch=none")) {
            new LogProofs(context).print();
        } finally {
            delete(directory);
        }
        System.exit(0);
    }

    private void print() throws IOException {
        System.out.println("\n" + Formats.machine() + "\n");
        System.out.println(
                "| entries | an entry's proof: p50 | p99 | the same from all leaves | a comparison's proof: p50 | p99"
                        + " | the same from all leaves | one more entry sealed: p50 |");
        System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var size : List.of(1_000, 100_000, 1_000_000)) {
            if (size <= MOST) {
                grow(size);
                measure(size);
            }
        }
    }

    private void grow(int size) {
        add(size - (int) count("ledger_entry"));
        while (prove.findHead().map(LedgerHead::size).orElse(0L) < size) {
            seal.seal();
        }
        for (var table : List.of("ledger_entry", "ledger_leaf", "ledger_node", "ledger_waiting", "ledger_head")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private void add(int number) {
        jdbc.sql("""
                with entry as (
                  insert into ledger_entry (id, at, kind, subject, facts)
                  select gen_random_uuid(), now(), 'DecisionMade', gen_random_uuid()::text, '{"outcome": "FULL"}'
                  from generate_series(1, ?) returning arrival, id)
                insert into ledger_waiting (arrival, entry_id) select arrival, id from entry""").param(number).update();
    }

    private void measure(int size) {
        var heads = jdbc.sql("select size from ledger_head order by size")
                .query(Long.class)
                .list();
        var entries = jdbc.sql("select entry_id from ledger_leaf where position % ? = 0")
                .param(Math.max(1, size / 1_000))
                .query(UUID.class)
                .list();
        var newest = heads.getLast();
        for (var warm = 0; warm < CALLS; warm++) {
            prove.prove(one(entries));
            prove.proveGrowth(one(heads), newest);
        }
        var proof = timed(CALLS, () -> prove.prove(one(entries)));
        var wholeProof = timed(REFERENCE_CALLS, () -> DefinedTree.proof(leaves(newest), random.nextInt(size)));
        var growth = timed(CALLS, () -> prove.proveGrowth(one(heads), newest));
        var wholeGrowth =
                timed(REFERENCE_CALLS, () -> DefinedTree.consistency(leaves(newest), Math.toIntExact(one(heads))));
        var sealed = timed(50, () -> {
            add(1);
            seal.seal();
        });
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %s | %s | %s |%n",
                size,
                at(proof, 0.5),
                at(proof, 0.99),
                at(wholeProof, 0.5),
                at(growth, 0.5),
                at(growth, 0.99),
                at(wholeGrowth, 0.5),
                at(sealed, 0.5));
    }

    private List<byte[]> leaves(long size) {
        return jdbc.sql("select leaf_hash from ledger_leaf where position < ? order by position")
                .param(size)
                .query((row, number) -> row.getBytes(1))
                .list();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long[] timed(int calls, Runnable call) {
        var took = new long[calls];
        for (var number = 0; number < calls; number++) {
            var begun = System.nanoTime();
            call.run();
            took[number] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return took;
    }

    private static String at(long[] sorted, double share) {
        return String.format(Locale.ROOT, "%.1f ms", sorted[(int) (share * (sorted.length - 1))] / 1e6);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
