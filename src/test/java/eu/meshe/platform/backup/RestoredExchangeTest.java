package eu.meshe.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.MesheApplication;
import eu.meshe.TestDatabase;
import eu.meshe.ledger.AuditLedger;
import eu.meshe.ledger.AuditLedger.Finding.Kind;
import eu.meshe.ledger.LedgerHead;
import eu.meshe.ledger.MerkleTree;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.ledger.SealLedger;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.command.Arguments;
import eu.meshe.recognition.BusyExchange;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An exchange that is full of cases, backed up and restored elsewhere: nothing that was signed or kept is another there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoredExchangeTest {

    private static final String ADDRESS = "--meshe.public-address=https://exchange.example";

    private Path backup;
    private ConfigurableApplicationContext restored;
    private List<LedgerHead> heads;

    @BeforeAll
    void aFullExchangeIsBackedUpAndRestored(@TempDir Path directory) {
        backup = directory.resolve("exchange.zip");
        try (var first = exchange()) {
            first.getBean(BusyExchange.class).fill();
            awaitQuiet(first);
            Backups.write(first, backup);
            heads = heads(first);
        }
        restored = exchange();
        var words = Arguments.parse(List.of(backup.toString()));
        assertThat(restored.getBean(Restore.class).run(words)).isZero();
    }

    @AfterAll
    void close() {
        restored.close();
    }

    @Test
    void aBackupOfWhatWasRestoredIsTheSameBackup(@TempDir Path directory) throws IOException {
        var again = directory.resolve("again.zip");
        Backups.write(restored, again);
        var was = contents(backup);
        assertThat(was.keySet())
                .contains("tables/ledger_node", "tables/recognition_application", "tables/document")
                .doesNotContain("tables/registry_change");
        var is = contents(again);
        assertThat(is.keySet()).isEqualTo(was.keySet());
        was.forEach((name, lines) -> assertThat(is.get(name)).as(name).isEqualTo(lines));
    }

    @Test
    void headsAndProofsAreTheSameAndTheAuditPassesWithEachHeadThatWasKept() {
        var prove = restored.getBean(ProveEntry.class);
        assertThat(heads(restored)).extracting(LedgerHead::size).containsAll(sizes());
        for (var kept : heads) {
            assertThat(prove.getHead(kept.size()).statement()).isEqualTo(kept.statement());
            assertThat(restored.getBean(AuditLedger.class).audit(kept).findings())
                    .isEmpty();
            for (var entry : entries(kept.size())) {
                var proof = prove.prove(entry, kept);
                var leaf = MerkleTree.leafHash(proof.entry().canonical());
                assertThat(MerkleTree.leadsTo(kept.root(), kept.size(), proof.position(), leaf, proof.proof()))
                        .isTrue();
            }
        }
        assertThat(restored.getBean(AuditLedger.class).audit(null).unknownKeys())
                .isZero();
    }

    @Test
    void whatWasSealedIsAsGoodAsItWas() {
        var verify = restored.getBean(VerifyCredential.class);
        var stand = jdbc().sql("select content, superseded_at is null as stands from recognition_decision")
                .query((row, number) -> {
                    var report = (VerificationReport) verify.verify(row.getBytes("content"));
                    assertThat(report.verdict())
                            .isEqualTo(row.getBoolean("stands") ? Verdict.VERIFIED : Verdict.FAILED);
                    return row.getBoolean("stands");
                })
                .list();
        assertThat(stand).hasSizeGreaterThan(10).contains(true, false);
    }

    /** As the operator's guide says it, word for word. Afterwards all is as it was. */
    @Test
    void theKeptHashesOfTheLogAreMadeAnewAsTheGuideSays() throws IOException {
        var guide = Files.readString(Path.of("docs/guides/operator.md")).replace('\n', ' ');
        var commands = Pattern.compile("`(alter table ledger_node disable trigger user;.*?)`")
                .matcher(guide);
        assertThat(commands.find()).isTrue();
        var url = restored.getEnvironment().getProperty("spring.datasource.url");
        var data = restored.getBean(MesheProperties.class).dataDirectory();
        try (var other = start("--spring.datasource.url=" + url, "--meshe.data-directory=" + data)) {
            awaitQuiet(other);
            Arrays.stream(commands.group(1).split(";"))
                    .filter(command -> !command.isBlank())
                    .forEach(command -> jdbc().sql(command.strip()).update());
            assertThat(other.getBean(AuditLedger.class).audit(null).findings())
                    .isNotEmpty()
                    .allMatch(finding -> finding.kind() == Kind.NODE_GONE);
        }
        try (var again = start("--spring.datasource.url=" + url, "--meshe.data-directory=" + data)) {
            again.getBean(SealLedger.class).seal();
            await(() -> again.getBean(AuditLedger.class)
                    .audit(heads.getLast())
                    .findings()
                    .isEmpty());
        }
    }

    private static ConfigurableApplicationContext exchange() {
        return new SpringApplicationBuilder(MesheApplication.class, RecognitionFixture.class, BusyExchange.class)
                .initializers(new TestDatabase())
                .run("--server.port=-1", ADDRESS);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(MesheApplication.class)
                .properties("meshe.remote.fetch=none")
                .run(Stream.concat(Stream.of("--server.port=-1", ADDRESS), Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    /** Until every event is delivered and every entry has its place. */
    private static void awaitQuiet(ConfigurableApplicationContext exchange) {
        var jdbc = exchange.getBean(JdbcClient.class);
        await(() -> jdbc.sql("select (select count(*) from event_publication) + (select count(*) from ledger_waiting)")
                        .query(Long.class)
                        .single()
                == 0);
    }

    private static void await(BooleanSupplier reached) {
        for (var attempt = 0; attempt < 600; attempt++) {
            if (reached.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("It does not come to rest");
    }

    /** Each file's lines, in an order of their own: that of the rows says nothing. */
    private static Map<String, List<String>> contents(Path file) throws IOException {
        var contents = new TreeMap<String, List<String>>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    var text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                    contents.put(entry.getName(), text.lines().sorted().toList());
                }
            }
        }
        return contents;
    }

    private static List<LedgerHead> heads(ConfigurableApplicationContext exchange) {
        var prove = exchange.getBean(ProveEntry.class);
        return exchange
                .getBean(JdbcClient.class)
                .sql("select size from ledger_head order by size")
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .map(prove::getHead)
                .toList();
    }

    private List<Long> sizes() {
        return heads.stream().map(LedgerHead::size).toList();
    }

    private List<UUID> entries(long size) {
        return jdbc().sql("select entry_id from ledger_leaf where position < ?")
                .param(size)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private JdbcClient jdbc() {
        return restored.getBean(JdbcClient.class);
    }
}
