package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.ledger.AuditLedger;
import eu.meshe.ledger.ExchangeKey;
import eu.meshe.platform.command.Arguments;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidDocument;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.web.Say;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An outsider asks whether an entry is in the log, with what the API gave out and nothing else. */
@ExchangeTest
class LogCommandTest extends KeptLog {

    @Autowired
    private AuditLedger audit;

    @Autowired
    private Say say;

    @Autowired
    private ExchangeKey exchangeKey;

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
}
