package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import eu.meshe.ledger.Ledger;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.ledger.SealLedger;
import eu.meshe.platform.ConflictException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An outsider with what the API gave out, and nothing else: a head, a proof and the keys, kept as files. */
abstract class KeptLog {

    static final JsonMapper JSON = JsonMapper.shared();
    static final String HOST = "http://localhost:8080";

    @TempDir
    Path directory = Path.of("unset");

    @LocalServerPort
    int port;

    @Autowired
    Ledger ledger;

    @Autowired
    SealLedger seal;

    @Autowired
    ProveEntry proveEntry;

    @Autowired
    TransactionTemplate transaction;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    final String subject = UUID.randomUUID().toString();
    UUID entry = new UUID(0, 0);
    ObjectNode head = JSON.createObjectNode();
    ObjectNode proof = JSON.createObjectNode();

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

    String body(String address) {
        var path = address.substring(HOST.length())
                .replace("{case}", subject)
                .replace("{entry}", entry.toString())
                .replace("{size}", size("head.json"))
                .replace("{newer}", size("newer.json"));
        return new HttpCaller(port).get(path).body();
    }

    String size(String file) {
        try {
            return JSON.readTree(Files.readString(directory.resolve(file)))
                    .path("size")
                    .toString();
        } catch (IOException e) {
            return "";
        }
    }

    int check(String... more) {
        var words = new ArrayList<>(List.of("check", "--head", "head.json", "--proof", "proof.json"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    int run(String... words) {
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

    String place(String word) {
        return word.endsWith(".json") ? directory.resolve(word).toString() : word;
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    ObjectNode fetch(String path) {
        var answer = new HttpCaller(port).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return (ObjectNode) JSON.readTree(answer.body());
    }

    void write(String file, ObjectNode content) throws IOException {
        Files.writeString(directory.resolve(file), content.toString());
    }

    UUID decide() {
        return Objects.requireNonNull(transaction.execute(
                status -> ledger.append(null, "DecisionMade", subject, Map.of("outcome", "FULL\nline", "a", "\\"))));
    }

    /** Another sealing may be at work in the background: ask until the entry has its place. */
    void sealAll(UUID id) {
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
