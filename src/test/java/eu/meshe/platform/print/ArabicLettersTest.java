package eu.meshe.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArabicLettersTest {

    @Test
    void giveEachLetterTheFormItsNeighboursAskFor() {
        // meem initial, hah medial, meem medial, dal final
        assertThat(ArabicLetters.join("محمد")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
        // dal joins nothing after it, so waw, reh, teh marbuta stand alone
        assertThat(ArabicLetters.join("دورة")).isEqualTo("\uFEA9\uFEED\uFEAD\uFE93");
    }

    @Test
    void leaveEverythingElseAlone() {
        assertThat(ArabicLetters.join("Łódź דוגמה 12")).isEqualTo("Łódź דוגמה 12");
    }

    @Test
    void comeApartAgain() {
        assertThat(ArabicLetters.part(ArabicLetters.join("مثال تجريبي"))).isEqualTo("مثال تجريبي");
    }
}
