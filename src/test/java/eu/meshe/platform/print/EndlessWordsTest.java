package eu.meshe.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndlessWordsTest {

    @Test
    void whatHasNoSpaceIsBrokenBeforeItTakesMinutesToLayOut() {
        var laidOut = new Markup().text("x".repeat(100_000)).toString();
        assertThat(laidOut.split(" ")).allMatch(word -> word.length() <= 200);
        assertThat(laidOut.replace(" ", "")).hasSize(100_000);
    }

    @Test
    void wordsAndDigestsAndAddressesStayWhole() {
        var usual = "Donaudampfschifffahrt " + "0af3".repeat(16) + " https://north.example/" + "a".repeat(150);
        assertThat(new Markup().text(usual)).hasToString(usual);
    }
}
