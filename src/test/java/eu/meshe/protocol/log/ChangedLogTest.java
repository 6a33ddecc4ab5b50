package eu.meshe.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An outsider with what the API gave out, of which something was changed, cut off or mixed up. */
@ExchangeTest
class ChangedLogTest extends KeptLog {

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

    private int compare() {
        return run("compare", "--old", "head.json", "--new", "newer.json", "--proof", "growth.json");
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
}
