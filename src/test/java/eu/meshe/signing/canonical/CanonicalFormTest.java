package eu.meshe.signing.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The canonical form by JSON-LD's own rules. */
class CanonicalFormTest {

    private final CanonicalForm form = new CanonicalForm(Contexts.bundled());

    @Test
    void manyAtOnceWriteTheirOwnNumbers() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(1, 400)
                    .mapToObj(number -> (Callable<Boolean>) () -> writesItsOwn(number))
                    .toList();
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    private boolean writesItsOwn(int number) {
        var result = form.generic(document(number), CanonicalForm.SHA_256);
        return result instanceof CanonicalForm.Result.Canonical canonical
                && canonical.nQuads().contains("\"" + scientific(number) + "\"");
    }

    private static String scientific(int number) {
        var digits = number + "5";
        return digits.charAt(0) + "." + digits.substring(1) + "E" + (digits.length() - 2);
    }

    private static JsonNode document(int number) {
        var text = "{\"@context\":[\"" + Contexts.CREDENTIALS_V2 + "\"],\"id\":\"urn:x:1\",\"name\":" + number + ".5}";
        return ((StrictJson.Result.Read) StrictJson.parse(text.getBytes(StandardCharsets.UTF_8))).value();
    }
}
