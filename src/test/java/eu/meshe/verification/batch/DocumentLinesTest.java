package eu.meshe.verification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLinesTest {

    private static final Bounds SMALL = new Bounds(5, 1000, 100_000, 100);

    @Test
    void takesTheDocumentAsTextAsJsonOrInBase64() {
        assertThat(read("""
                {"id": "a", "document": "eyJ.x.y"}
                {"document": {"b" :  [1.0,{"c":"\\u00e4"}] }, "id": "b"}
                {"base64": "aGFsbG8="}
                """))
                .containsExactly(
                        "1 a: eyJ.x.y", "2 b: {\"b\" :  [1.0,{\"c\":\"\\u00e4\"}] }", "3 null: hallo", "whole");
    }

    @Test
    void takesLinesHoweverTheyEnd() {
        assertThat(read("\uFEFF{\"document\":\"1\"}\r\n\r\n \t\n{\"document\":\"2\"}"))
                .containsExactly("1 null: 1", "2 null: 2", "whole");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|verification.batch.line.broken",
                "null|verification.batch.line.broken",
                "<html>|byte 0 verification.batch.line.broken",
                "{\"document\": {\"a\": 1}|byte 21 verification.batch.line.broken",
                "{\"document\": \"1\"} {}|verification.batch.line.broken",
                "{\"id\": \"x\"}|verification.batch.line.none",
                "{}|verification.batch.line.none",
                "{\"document\": \"1\", \"document\": \"2\"}|/document verification.batch.line.two",
                "{\"document\": \"1\", \"base64\": \"\"}|/base64 verification.batch.line.two",
                "{\"documnet\": \"1\"}|verification.batch.line.unknown",
                "{\"document\": 5}|/document verification.batch.line.document",
                "{\"document\": [\"1\"]}|/document verification.batch.line.document",
                "{\"document\": null}|/document verification.batch.line.document",
                "{\"base64\": \"a-_b\"}|/base64 verification.batch.line.base64",
                "{\"base64\": 5}|/base64 verification.batch.line.base64",
                "{\"id\": 5, \"document\": \"1\"}|/id verification.batch.line.id",
                "{\"document\": \"1\", \"id\": \"x\", \"id\": \"y\"}|/id verification.batch.line.id"
            })
    void saysWhatIsWrongWithALineAndGoesOn(String line, String issue) {
        var read = read(line + "\n{\"id\":\"next\",\"document\":\"good\"}\n");
        assertThat(read.getFirst()).endsWith(": " + issue + "[]");
        assertThat(read.subList(1, 3)).containsExactly("2 next: good", "whole");
    }

    @Test
    void takesEachIdOnceAndMakesItHarmless() {
        assertThat(read("""
                {"id": "a", "document": "1"}
                {"id": "a", "document": "2"}
                {"id": "b\\u202e\\n", "document": "3"}
                {"id": "%s", "document": "4"}
                """.formatted("i".repeat(201))))
                .containsExactly(
                        "1 a: 1",
                        "2 a: /id verification.batch.name.twice[]",
                        "3 b\uFFFD\uFFFD: 3",
                        "4 " + "i".repeat(200) + "…: /id verification.batch.name.long[200]",
                        "whole");
    }

    @Test
    void takesNoMoreLinesThanOneRequestMayHave() {
        var lines = IntStream.range(0, 6)
                .mapToObj(index -> "{\"document\":\"" + index + "\"}\n")
                .collect(Collectors.joining());
        assertThat(read(lines)).hasSize(6).endsWith("verification.batch.too-many[5]");
        assertThat(read(lines.substring(lines.indexOf('\n') + 1) + "\n\n \n"))
                .hasSize(6)
                .endsWith("whole");
    }

    @Test
    void passesOverALineOrADocumentThatIsTooLarge() {
        assertThat(read("{\"document\":\"" + "x".repeat(1001) + "\"}\n{\"document\":\"" + "x".repeat(5000)
                        + "\"}\n{\"document\":\"good\"}"))
                .containsExactly(
                        "1 null: /document verification.document.large[]",
                        "2 null: verification.document.large[]",
                        "3 null: good",
                        "whole");
    }

    @Test
    void readsNoMoreThanOneRequestMayHaveAltogether() {
        assertThat(read("{\"document\":\"good\"}\n" + "x".repeat(200_000)))
                .containsExactly("1 null: good", "verification.batch.too-much[]");
        assertThat(read("\n".repeat(200_000))).containsExactly("verification.batch.too-much[]");
    }

    @Test
    void takesNoOtherEncodingAndNoDepthForGranted() {
        var wide = ZippedDocumentsTest.read(
                new ByteArrayInputStream("{\"document\":{\"a\":1}}".getBytes(StandardCharsets.UTF_16BE)), SMALL);
        assertThat(wide).hasSize(2).endsWith("whole");
        assertThat(wide.getFirst()).contains("verification.batch.line.broken");
        var deep = ZippedDocumentsTest.read(
                new ByteArrayInputStream(
                        ("{\"document\":" + "{\"a\":".repeat(100_000)).getBytes(StandardCharsets.UTF_8)),
                new Bounds(5, 1_000_000, 2_000_000, 100));
        assertThat(deep.getFirst()).contains("verification.batch.line.broken");
    }

    @Test
    void comesToAnEndWhateverIsDoneToALine() {
        var random = new Random(20261122);
        var line = "{\"id\": \"a\", \"document\": {\"b\": [1, {\"c\": \"d\"}]}}\n{\"base64\":\"aGFsbG8=\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        for (var round = 0; round < 5000; round++) {
            var broken = line.clone();
            for (var hit = 0; hit <= round % 3; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(ZippedDocumentsTest.read(new ByteArrayInputStream(broken), SMALL))
                    .isNotEmpty();
        }
    }

    private static List<String> read(String lines) {
        return ZippedDocumentsTest.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), SMALL);
    }
}
