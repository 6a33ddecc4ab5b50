package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyCitesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See precedent.",
                "Refused like https://exchange.example/precedents/0b9c2ad4-6f1a-3c58-9a0e-3f0d5f0f7a11",
                "There is an earlier decision on the same case.",
                "Siehe Präzedenzfall 0b9c2ad4-6f1a-3c58-9a0e-3f0d5f0f7a11.",
                "Abgelehnt gemäß früherer Entscheidung"
            })
    void reasonsThatOnlyPointToAnEarlierDecisionAreNone(String reasons) {
        assertThat(OnlyCites.aPrecedent(reasons)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It has 3 ECTS, our course 5: the practical part is missing.",
                "As in an earlier decision, the practical part of two credits is missing, and the next course starts from it.",
                "Too short.",
                "Wie im Präzedenzfall fehlen die praktischen Übungen, auf denen das zweite Modul aufbaut."
            })
    void reasonsThatSayWhatDiffersAreReasons(String reasons) {
        assertThat(OnlyCites.aPrecedent(reasons)).isFalse();
    }
}
