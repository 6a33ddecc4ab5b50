package eu.meshe.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.MesheApplication;
import eu.meshe.TestDatabase;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.command.Arguments;
import eu.meshe.signing.KeyAlgorithm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BackupTest {

    private static final InstitutionId NORTH = new InstitutionId(UUID.randomUUID());

    @TempDir
    private Path directory = Path.of("unset");

    @Test
    void bringsEverythingBackIntoAnEmptyExchange() throws Exception {
        var file = directory.resolve("exchange.backup");
        byte[] publicKey;
        try (var first = exchange()) {
            fill(first);
            publicKey = currentKey(first);
            assertThat(run(first.getBean(Backup.class), file)).isZero();
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        try (var second = exchange()) {
            assertThat(run(second.getBean(Restore.class), file)).isZero();

            assertThat(second.getBean(Institutions.class)
                            .getBySlug("north")
                            .name()
                            .byLanguage())
                    .containsExactly(Map.entry("de", "Nord"), Map.entry("en", "North, \"quoted\"\nand more"));
            assertThat(second.getBean(Accounts.class).findByEmail("ada@north.example"))
                    .isPresent();
            var key = second.getBean(InstitutionKeys.class).getCurrent(NORTH, KeyAlgorithm.ED25519);
            assertThat(key.publicKey().getEncoded()).isEqualTo(publicKey);
            assertThat(key.sign(new byte[] {1})).hasSize(64);
            append(second);
            assertThat(second.getBean(JdbcClient.class)
                            .sql("select count(*) from ledger_entry")
                            .query((row, number) -> row.getLong(1))
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void refusesToOverwriteAnExchangeThatIsNotEmptyOrAFileThatIsThere() throws Exception {
        var file = directory.resolve("exchange.backup");
        try (var exchange = exchange()) {
            fill(exchange);
            assertThat(run(exchange.getBean(Backup.class), file)).isZero();
            assertThat(run(exchange.getBean(Backup.class), file)).isEqualTo(1);
            assertThat(run(exchange.getBean(Restore.class), file)).isEqualTo(1);
            Files.writeString(directory.resolve("nonsense"), "nonsense", StandardCharsets.UTF_8);
            assertThat(run(exchange.getBean(Restore.class), directory.resolve("nonsense")))
                    .isEqualTo(1);
            assertThat(run(exchange.getBean(Restore.class), directory.resolve("absent")))
                    .isEqualTo(1);
        }
    }

    private static int run(eu.meshe.platform.command.Command command, Path file) {
        return command.run(Arguments.parse(List.of(file.toString())));
    }

    private static byte[] currentKey(ConfigurableApplicationContext exchange) {
        return exchange.getBean(InstitutionKeys.class)
                .getCurrent(NORTH, KeyAlgorithm.ED25519)
                .publicKey()
                .getEncoded();
    }

    private static void fill(ConfigurableApplicationContext exchange) {
        assertThat(exchange.getBean(MesheProperties.class).dataDirectory()).isNotNull();
        var name = new java.util.LinkedHashMap<String, String>();
        name.put("de", "Nord");
        name.put("en", "North, \"quoted\"\nand more");
        var north = new Institution(
                NORTH,
                "north",
                Institution.Kind.UNIVERSITY,
                new LocalisedText(name),
                new CountryCode("AT"),
                "de",
                "#1f4e5f",
                null,
                "NTRAT-000001x",
                "NQR",
                List.of("1", "2", "3", "4"),
                "office@north.example",
                90,
                0);
        exchange.getBean(Institutions.class).add(north);
        exchange.getBean(InstitutionKeys.class).createFor(north);
        exchange.getBean(Accounts.class)
                .addIfAbsent(
                        new Account(
                                new AccountId(UUID.randomUUID()), "ada@north.example", "Ada", "Muster", null, "de", 0),
                        Instant.now());
        append(exchange);
    }

    private static void append(ConfigurableApplicationContext exchange) {
        exchange.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> exchange.getBean(Ledger.class)
                        .append(NORTH.value(), "DecisionMade", "subject", Map.of("fact", "a,b\n\"c\"")));
    }

    private static ConfigurableApplicationContext exchange() {
        return new SpringApplicationBuilder(MesheApplication.class)
                .initializers(new TestDatabase())
                .run("--server.port=-1");
    }
}
