package eu.meshe.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An employer without training understands what the verifier says: every text of the page and of the report is measured by the formulas of
 * {@link Readability}, with a short name in each of its gaps, so that our words are measured and not the document's.
 *
 * <p>The level aimed at is B1. No formula measures it; the bounds below are what is taken for plain language. All texts together
 * must read as "easy" (Flesch 80 and more; Amstad 70 and more) and suit the fifth year at school. A single text of a few words swings widely, so its bounds
 * are wider, and texts under {@value #SHORT} words are held to none but the length of a sentence: 20 words, which is what guides to plain
 * language in English and German name as the most.
 */
class PlainWordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final int LONGEST_SENTENCE = 20;
    private static final int SHORT = 8;
    private static final double HARDEST_YEAR = 8.5;
    private static final double HARDEST_EASE = 50;
    private static final double YEAR_OF_ALL = 5;

    /** What formats and signatures find can become the first sentence of a report, too; more of it is for specialists. */
    private static final List<String> OTHERS =
            List.of("baked", "credential", "elm", "format", "openbadge", "sdjwt", "signing");

    private static final int LONGEST_SENTENCE_OF_OTHERS = 25;
    private static final double YEAR_OF_OTHERS = 7;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTextOfTheVerifierIsPlain(String language) throws IOException {
        var hard = new ArrayList<String>();
        texts("verification", language).forEach((key, text) -> {
            var measured = measure(text, language);
            if (measured.longestSentence() > LONGEST_SENTENCE) {
                hard.add("%s: a sentence of %d words, %d at most: %s"
                        .formatted(key, measured.longestSentence(), LONGEST_SENTENCE, text));
            }
            if (measured.words() >= SHORT && (measured.schoolYear() > HARDEST_YEAR || measured.ease() < HARDEST_EASE)) {
                hard.add("%s: for school year %.1f (%.1f at most), ease %.0f (%.0f at least): %s"
                        .formatted(key, measured.schoolYear(), HARDEST_YEAR, measured.ease(), HARDEST_EASE, text));
            }
        });
        assertThat(hard).as("texts that are hard to read").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 80", "de, 70"})
    void allTogetherReadEasily(String language, double easyEnough) throws IOException {
        var all = measure(together(texts("verification", language)), language);
        assertThat(all.schoolYear()).as("the school year it is for").isLessThanOrEqualTo(YEAR_OF_ALL);
        assertThat(all.ease()).as("its ease").isGreaterThanOrEqualTo(easyEnough);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatFormatsAndSignaturesFindIsNotFarFromPlain(String language) throws IOException {
        var all = new TreeMap<String, String>();
        for (var bundle : OTHERS) {
            all.putAll(texts(bundle, language));
        }
        assertThat(all)
                .hasSizeGreaterThan(80)
                .allSatisfy((key, text) -> assertThat(measure(text, language).longestSentence())
                        .as("words of a sentence of %s: %s", key, text)
                        .isLessThanOrEqualTo(LONGEST_SENTENCE_OF_OTHERS));
        assertThat(measure(together(all), language).schoolYear()).isLessThanOrEqualTo(YEAR_OF_OTHERS);
    }

    @ParameterizedTest
    @CsvSource({
        "code, 1",
        "asked, 1",
        "added, 2",
        "table, 2",
        "sizes, 2",
        "sealed, 1",
        "nobody, 3",
        "credential, 3",
        "university, 5",
        "register, 3",
        "genuine, 3",
        "idea, 3",
        "signature, 3",
        "could, 1",
        "suspended, 3",
        "accredited, 4",
        "created, 3"
    })
    void countsTheSyllablesOfEnglishWords(String word, int syllables) {
        assertThat(Readability.ofEnglish("").syllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "Nachweis, 2",
        "Prüfung, 2",
        "Hochschule, 3",
        "beurteilen, 4",
        "Organisation, 6",
        "geändert, 3",
        "Sie, 1",
        "Dokument, 3",
        "Zeitstempel, 3",
        "Universität, 5",
        "Idee, 2",
        "echt, 1",
        "neue, 2"
    })
    void countsTheSyllablesOfGermanWords(String word, int syllables) {
        assertThat(Readability.ofGerman("").syllables(word)).isEqualTo(syllables);
    }

    /** Worked out by hand: 6 words in 1 sentence, 7 and 9 syllables. */
    @Test
    void followsTheFormulas() {
        var english = Readability.ofEnglish("The seal does not fit today.");
        assertThat(english.ease()).isCloseTo(206.835 - 1.015 * 6 - 84.6 * 7 / 6, within(0.001));
        assertThat(english.schoolYear()).isCloseTo(0.39 * 6 + 11.8 * 7 / 6 - 15.59, within(0.001));
        var german = Readability.ofGerman("Das Siegel passt nicht zum Dokument.");
        assertThat(german.ease()).isCloseTo(180 - 6 - 58.5 * 9 / 6, within(0.001));
        assertThat(german.schoolYear())
                .isCloseTo(0.1935 * 100 / 6 + 0.1672 * 6 + 0.1297 * 100 / 6 - 0.0327 * 400 / 6 - 0.875, within(0.001));
    }

    private static Readability measure(String text, String language) {
        return language.equals("de") ? Readability.ofGerman(text) : Readability.ofEnglish(text);
    }

    /** As one text; a heading ends like a sentence. */
    private static String together(TreeMap<String, String> texts) {
        return texts.values().stream()
                .map(text -> text.matches("(?s).*[.!?:…]") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private static TreeMap<String, String> texts(String bundle, String language) throws IOException {
        var texts = new TreeMap<String, String>();
        var file = MESSAGES.resolve(bundle + "_" + language + ".properties");
        if (Files.exists(file)) {
            var loaded = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                loaded.load(reader);
            }
            loaded.stringPropertyNames().forEach(key -> texts.put(key, filled(loaded.getProperty(key), language)));
        }
        return texts;
    }

    private static String filled(String text, String language) {
        var names = new Object[9];
        Arrays.fill(names, "Noor");
        return new MessageFormat(text, Locale.forLanguageTag(language)).format(names);
    }
}
