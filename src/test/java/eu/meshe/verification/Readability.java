package eu.meshe.verification;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How hard a text is to read, by formulas that count sentences, words and syllables. They know nothing of meaning; they find what is long.
 *
 * <p>English: <b>Flesch Reading Ease</b>, 206.835 − 1.015 · words per sentence − 84.6 · syllables per word (R. Flesch, A new readability
 * yardstick, Journal of Applied Psychology 32, 1948; 60 to 70 is "plain English"), and <b>Flesch-Kincaid Grade Level</b>, 0.39 · words per
 * sentence + 11.8 · syllables per word − 15.59 (J. P. Kincaid and others, Naval Technical Training Command, Research Branch Report 8-75, 1975): the
 * year at school in which it can be read.
 *
 * <p>German: the first <b>Wiener Sachtextformel</b>, 0.1935 · MS + 0.1672 · SL + 0.1297 · IW − 0.0327 · ES − 0.875, with MS the percentage of words
 * of three syllables and more, SL words per sentence, IW the percentage of words longer than six letters, ES the percentage of words of one syllable (R. Bamberger
 * and E. Vanecek, Lesen – Verstehen – Lernen – Schreiben, Vienna 1984): again the year at school, from 4 to 15. And <b>Flesch in the form for German</b>,
 * 180 − words per sentence − 58.5 · syllables per word (T. Amstad, Wie verständlich sind unsere Zeitungen?, Zurich 1978).
 *
 * <p>As Flesch does, a colon or a semicolon ends a sentence where a new clause begins after it.
 */
final class Readability {

    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?:;…])[\\s”“\"]+");
    private static final Pattern FULL_STOP = Pattern.compile("(?<=[.!?…])[\\s”“\"]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

    private final List<List<String>> sentences;
    private final List<List<String>> whole;
    private final boolean german;

    private Readability(String text, boolean german) {
        this.german = german;
        sentences = split(text, SENTENCE_ENDS);
        whole = split(text, FULL_STOP);
    }

    static Readability ofEnglish(String text) {
        return new Readability(text, false);
    }

    static Readability ofGerman(String text) {
        return new Readability(text, true);
    }

    /** The number of words of the longest sentence, from one full stop to the next. */
    int longestSentence() {
        return whole.stream().mapToInt(List::size).max().orElse(0);
    }

    int words() {
        return sentences.stream().mapToInt(List::size).sum();
    }

    /** Flesch Reading Ease, or Amstad's form of it for German; higher is easier, 100 is very easy. */
    double ease() {
        return german
                ? 180 - wordsPerSentence() - 58.5 * syllablesPerWord()
                : 206.835 - 1.015 * wordsPerSentence() - 84.6 * syllablesPerWord();
    }

    /** The year at school in which the text can be read: Flesch-Kincaid, or the first Wiener Sachtextformel. */
    double schoolYear() {
        return german
                ? 0.1935 * percentage(word -> syllables(word) >= 3)
                        + 0.1672 * wordsPerSentence()
                        + 0.1297 * percentage(word -> word.length() > 6)
                        - 0.0327 * percentage(word -> syllables(word) == 1)
                        - 0.875
                : 0.39 * wordsPerSentence() + 11.8 * syllablesPerWord() - 15.59;
    }

    private double wordsPerSentence() {
        return (double) words() / sentences.size();
    }

    private double syllablesPerWord() {
        return allWords().stream().mapToInt(this::syllables).sum() / (double) words();
    }

    private double percentage(java.util.function.Predicate<String> wanted) {
        return 100.0 * allWords().stream().filter(wanted).count() / words();
    }

    private List<String> allWords() {
        return sentences.stream().flatMap(List::stream).toList();
    }

    /** As well as letters tell it. */
    int syllables(String word) {
        var letters = word.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return german ? germanSyllables(letters) : englishSyllables(letters);
    }

    /** Groups of vowels, without the silent e: "code", "asked", "sides", but not "table", "added", "sizes". */
    private static int englishSyllables(String word) {
        var spoken = word.replaceAll("(?<=[^aeiouytd])ed$", "d")
                .replaceAll("(?<=[^aeiouysxzcg])(?<!sh|ch)es$", "s")
                .replaceAll("(?<=[^aeiouyl]|[aeiouy]l)e$", "")
                .replaceAll(
                        "(?<=[iu])(?=[ao])(?<!ti|si|ci|qu|gu)|(?<=cre)(?=a|d)|(?<=e)(?=ing|o|a$)|(?<=nu)(?=i)", "-");
        return Math.max(1, groups(spoken, "[aeiouy]+"));
    }

    /** Groups of vowels; two that are not one sound count twice: "be-urteilen" is seldom, "Organisati-on" is not. */
    private static int germanSyllables(String word) {
        var parted = word.replaceAll(
                "(?<=ti)(?=on)|(?<=i)(?=um|ell|al)|(?<=[aeo])(?=[äöü])|(?<=be)(?=u|a)|(?<=ge)(?=a|ä|ö)", "-");
        return Math.max(1, groups(parted, "aa|ee|oo|ai|ei|au|äu|eu|ie|ey|ay|ui|[aeiouäöüyé]"));
    }

    private static int groups(String word, String pattern) {
        return (int) Pattern.compile(pattern).matcher(word).results().count();
    }

    private static List<List<String>> split(String text, Pattern ends) {
        return Arrays.stream(ends.split(text))
                .map(sentence -> WORD.matcher(sentence)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
