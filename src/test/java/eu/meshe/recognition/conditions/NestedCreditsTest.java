package eu.meshe.recognition.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestedCreditsTest {

    private static final String CREDITS = "\"creditPoint\":[{\"point\":\"5\"}]";
    private static final String NESTED =
            "{\"hasClaim\":{\"specifiedBy\":{" + CREDITS + "},\"hasPart\":[{\"specifiedBy\":[{" + CREDITS + "}]}]}}";

    @Test
    void creditsOfAPartInsideCreditsOfTheWholeAreFound() {
        assertThat(NestedCredits.in(bytes(NESTED))).containsExactly("/hasClaim/hasPart/0");
    }

    @Test
    void creditsOfThePartsAloneAreCountedOnce() {
        var record = "{\"hasClaim\":{\"hasPart\":[{\"specifiedBy\":{" + CREDITS + "}},{\"specifiedBy\":{" + CREDITS
                + "}}]}}";
        assertThat(NestedCredits.in(bytes(record))).isEmpty();
    }

    @Test
    void creditsOfAPartOfAPartAreInsideThoseOfTheWhole() {
        var record = "{" + CREDITS + ",\"hasPart\":{\"title\":\"A\",\"hasPart\":{" + CREDITS + "}}}";
        assertThat(NestedCredits.in(bytes(record))).containsExactly("/hasPart/hasPart");
    }

    @Test
    void aSealedRecordIsLookedInto() {
        var payload = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(NESTED));
        assertThat(NestedCredits.in(bytes("{\"payload\":\"" + payload + "\"}"))).containsExactly("/hasClaim/hasPart/0");
        var open = NESTED.replace("\"", "\\\"");
        assertThat(NestedCredits.in(bytes("{\"payload\":\"" + open + "\"}"))).containsExactly("/hasClaim/hasPart/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "%PDF-1.7",
                "[1,2]",
                "{\"payload\":\"%%\"}",
                "{\"payload\":7}",
                "{\"hasPart\":null}",
                "\"text\""
            })
    void whatHasNoPartsHasNoneInside(String document) {
        assertThat(NestedCredits.in(bytes(document))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
