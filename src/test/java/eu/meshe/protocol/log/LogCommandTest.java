package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.ledger.AuditLedger;
import eu.meshe.ledger.ExchangeKey;
import eu.meshe.ledger.Ledger;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.ledger.SealLedger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.command.Arguments;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidDocument;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.web.Say;
import eu.meshe.web.WebConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An outsider with what the API gave out, changed or not, and nothing else. */
@ExchangeTest
class LogCommandTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HOST = "http://localhost:8080";

    @TempDir
    private Path directory = Path.of("unset");

    @LocalServerPort
    private int port;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SealLedger seal;

    @Autowired
    private ProveEntry proveEntry;

    @Autowired
    private AuditLedger audit;

    @Autowired
    private Say say;

    @Autowired
    private ExchangeKey exchangeKey;

    @Autowired
    private TransactionTemplate transaction;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final String subject = UUID.randomUUID().toString();
    private UUID entry = new UUID(0, 0);
    private ObjectNode head = JSON.createObjectNode();
    private ObjectNode proof = JSON.createObjectNode();

    @BeforeEach
    void somebodyKeptAHeadAndAProof() throws IOException {
        entry = decide();
        decide();
        sealAll(decide());
        head = fetch("/api/v1/log/head");
        proof = fetch("/api/v1/log/entries/" + entry + "?head=" + head.path("size"));
        write("head.json", head);
        write("proof.json", proof);
        write("keys.json", fetch("/.well-known/did.json"));
    }

    @Test
    void saysThatTheEntryIsInTheLogAndWhoSigned() {
        assertThat(check("--key", "keys.json")).as(printed()).isEqualTo(LogCommand.PASSED);
        assertThat(printed()).contains("Passed: Who signed the head?", "Passed: Is the entry in the log? Yes.");
    }

    @Test
    void withoutAKeyItIsNotFoundOutWhoSigned() {
        assertThat(check()).isEqualTo(LogCommand.UNDECIDED);
        assertThat(printed()).contains("Is the entry in the log? Yes.", "Could not check: Who signed the head?");
    }

    @Test
    void takesASetOfJsonWebKeysToo() throws IOException {
        var key = exchangeKey.get();
        var name = key.verificationMethod();
        write("jwks.json", Jwk.set(List.of(Jwk.write(key.publicKey()).put("kid", name))));

        assertThat(check("--key", "jwks.json")).isEqualTo(LogCommand.PASSED);
    }

    @Test
    void anotherKeyUnderTheSameNameDidNotSign() throws IOException {
        var other = TestKeys.of(KeyAlgorithm.ED25519, "did:example:other").publicKey();
        write(
                "jwks.json",
                Jwk.set(List.of(Jwk.write(other).put("kid", head.path("key").asString()))));

        assertThat(check("--key", "jwks.json")).isEqualTo(LogCommand.FAILED);
        assertThat(printed()).contains("Failed: Who signed the head?");
    }

    @Test
    void keysAmongWhichTheNamedOneIsNotSayNothing() throws IOException {
        var other = TestKeys.of(KeyAlgorithm.ED25519, "did:example:other");
        Files.write(
                directory.resolve("other.json"),
                DidDocument.of("did:example:other", List.of(other)).toJson());

        assertThat(check("--key", "other.json")).isEqualTo(LogCommand.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "subject", "at", "id", "facts", "institution"})
    void aChangedEntryIsNotInTheLog(String member) throws IOException {
        var changed = (ObjectNode) proof.path("entry");
        switch (member) {
            case "kind", "subject" -> changed.put(member, "Another");
            case "at" -> changed.put("at", "2020-01-01T00:00:00Z");
            case "id", "institution" -> changed.put(member, new UUID(0, 7).toString());
            default -> ((ObjectNode) changed.path("facts")).put("outcome", "REFUSAL");
        }
        write("proof.json", proof);

        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.FAILED);
        assertThat(printed()).contains("Failed: Is the entry in the log? No.");
    }

    @Test
    void aChangedShortenedOrReorderedProofLeadsNowhere() throws IOException {
        var hashes = (ArrayNode) proof.path("proof");
        var original = hashes.deepCopy();
        hashes.set(0, "0".repeat(64));
        write("proof.json", proof);
        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.FAILED);

        proof.set("proof", without(original));
        write("proof.json", proof);
        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.FAILED);

        proof.set("proof", original).put("position", proof.path("position").asLong() + 1);
        write("proof.json", proof);
        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.FAILED);

        proof.set("proof", reversed(original))
                .put("position", proof.path("position").asLong() - 1);
        write("proof.json", proof);
        assertThat(check("--key", "keys.json"))
                .isEqualTo(reversed(original).equals(original) ? LogCommand.PASSED : LogCommand.FAILED);
    }

    @Test
    void aHeadThatWasChangedWasNotSignedByTheExchange() throws IOException {
        write("head.json", head.put("signedAt", "2020-01-01T00:00:00Z"));

        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.FAILED);
        assertThat(printed()).contains("Failed: Who signed the head?", "Passed: Is the entry in the log?");
    }

    @Test
    void anotherHeadOfTheSameSizeShowsThatThereAreTwoLogs() throws IOException {
        write("head.json", head.put("root", "0".repeat(64)));

        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.FAILED);
        assertThat(printed()).contains("another log than you");
    }

    @Test
    void aProofForAnotherHeadSaysNothing() throws IOException {
        sealAll(decide());
        write("head.json", fetch("/api/v1/log/head"));

        assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.UNDECIDED);
        assertThat(printed()).contains("?head=");
    }

    @Test
    void aTruncatedFileCannotBeChecked() throws IOException {
        var whole = Files.readString(directory.resolve("proof.json"));
        for (var length : List.of(0, 1, whole.length() / 2, whole.length() - 1)) {
            Files.writeString(directory.resolve("proof.json"), whole.substring(0, length));
            assertThat(check("--key", "keys.json")).isEqualTo(LogCommand.UNDECIDED);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("is no proof, or only a part of one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "check --head head.json",
                "compare --old head.json",
                "other",
                "check --head no.json --proof proof.json"
            })
    void asksForTheRightWordsAndFiles(String words) {
        assertThat(run(words.split(" "))).isEqualTo(LogCommand.NOT_DONE);
        assertThat(printed()).isEmpty();
    }

    @Test
    void writesALineForPrograms() {
        assertThat(check("--key", "keys.json", "--json")).isEqualTo(LogCommand.PASSED);
        var line = JSON.readTree(printed());
        assertThat(line.path("result").asString()).isEqualTo("passed");
        assertThat(line.at("/checks/1/check").asString()).isEqualTo("entry");
    }

    @Test
    void speaksGerman() {
        assertThat(check("--key", "keys.json", "--language", "de")).isEqualTo(LogCommand.PASSED);
        assertThat(printed()).contains("Steht der Eintrag im Protokoll? Ja.");
    }

    @Test
    void aLogThatOnlyGrewIsToldFromOneThatWasRewrittenOrCut() throws IOException {
        sealAll(decide());
        var newer = fetch("/api/v1/log/head");
        write("newer.json", newer);
        write("growth.json", fetch("/api/v1/log/consistency?older=" + head.path("size")));
        assertThat(compare()).as(printed()).isEqualTo(LogCommand.PASSED);
        assertThat(run("compare", "--old", "newer.json", "--new", "head.json", "--proof", "growth.json"))
                .isEqualTo(LogCommand.UNDECIDED);

        write("head.json", head.deepCopy().put("root", "0".repeat(64)));
        assertThat(compare()).isEqualTo(LogCommand.FAILED);
        assertThat(printed()).contains("entries were changed or taken out");

        write("head.json", head.deepCopy().put("size", newer.path("size").asLong() + 5));
        assertThat(compare()).isEqualTo(LogCommand.FAILED);
        assertThat(printed()).contains("entries were taken out");
    }

    @Test
    void theApiRefusesWhatNoHeadWasSignedFor() {
        var caller = new HttpCaller(port);
        var size = head.path("size").asLong();

        assertThat(caller.get("/api/v1/log/entries/" + entry + "?head=9999999").statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/log/consistency?older=9999999").statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/log/consistency?older=0").statusCode()).isEqualTo(404);
        sealAll(decide());
        assertThat(caller.get("/api/v1/log/consistency?newer=" + size + "&older="
                                + proveEntry.getHead().size())
                        .statusCode())
                .isEqualTo(409);
    }

    /** The commands of the guides, in their order. */
    @Test
    void whatTheGuidesSayIsWhatOneDoes() throws IOException {
        sealAll(decide());
        for (var command : commands(Path.of("docs/guides/integrator.md"), "## Check the log yourself")) {
            var words = Arrays.stream(command.replace("'", "").split(" ")).toList();
            if (command.startsWith("curl ")) {
                Files.writeString(directory.resolve(words.getLast()), body(words.get(1)));
            } else {
                assertThat(run(words.subList(2, words.size()).toArray(String[]::new)))
                        .as(command + printed())
                        .isEqualTo(LogCommand.PASSED);
            }
        }
        assertThat(Files.readString(directory.resolve("entries.json"))).contains(entry.toString());
        for (var command : commands(Path.of("docs/guides/operator.md"), "## Is the log as it was signed?")) {
            var words = Arrays.stream(command.split(" ")).map(this::place).toList();
            assertThat(AuditCommand.isAsked(words.subList(2, words.size()))).isTrue();
            assertThat(new AuditCommand(audit, say)
                            .run(Arguments.parse(words.subList(2, words.size())), new PrintStream(out)))
                    .as(printed())
                    .isZero();
        }
    }

    private String body(String address) {
        var path = address.substring(HOST.length())
                .replace("{case}", subject)
                .replace("{entry}", entry.toString())
                .replace("{size}", size("head.json"))
                .replace("{newer}", size("newer.json"));
        return new HttpCaller(port).get(path).body();
    }

    private String size(String file) {
        try {
            return JSON.readTree(Files.readString(directory.resolve(file)))
                    .path("size")
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> commands(Path guide, String heading) throws IOException {
        var section = Files.readString(guide)
                .split(Pattern.quote(heading + "\n"), 2)[1]
                .split("\n## ", 2)[0];
        var commands = section.lines()
                .filter(line -> line.startsWith("    curl ") || line.startsWith("    ./meshe "))
                .map(String::strip)
                .toList();
        assertThat(commands).isNotEmpty();
        return commands;
    }

    private int check(String... more) {
        var words = new ArrayList<>(List.of("check", "--head", "head.json", "--proof", "proof.json"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private int compare() {
        return run("compare", "--old", "head.json", "--new", "newer.json", "--proof", "growth.json");
    }

    private int run(String... words) {
        var placed = Arrays.stream(words).map(this::place).toList();
        if (placed.getFirst().equals("compare")) {
            placed = new ArrayList<>(placed);
            if (!placed.contains("--key")) {
                placed.addAll(List.of("--key", place("keys.json")));
            }
        }
        try {
            return new LogCommand(
                            WebConfiguration.messageSource(),
                            Clock.systemUTC(),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(errors, true, StandardCharsets.UTF_8))
                    .run(placed);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String place(String word) {
        return word.endsWith(".json") ? directory.resolve(word).toString() : word;
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private ObjectNode fetch(String path) {
        var answer = new HttpCaller(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return (ObjectNode) JSON.readTree(answer.body());
    }

    private void write(String file, ObjectNode content) throws IOException {
        Files.writeString(directory.resolve(file), content.toString());
    }

    private static ArrayNode reversed(ArrayNode hashes) {
        var reversed = JSON.createArrayNode();
        hashes.forEach(hash -> reversed.insert(0, hash));
        return reversed;
    }

    private static ArrayNode without(ArrayNode hashes) {
        var shorter = hashes.deepCopy();
        shorter.remove(0);
        return shorter;
    }

    private UUID decide() {
        return Objects.requireNonNull(transaction.execute(
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
