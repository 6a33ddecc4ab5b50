package eu.meshe.recognition.outcomes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a learning outcome as they are compared: without case, accents, endings and small words, numbers as digits; and the runs of
 * three letters in them, by which "lawfulness" is near "lawful" and a German compound near its parts.
 */
final class OutcomeWords {

    /** Characters that are read; a learning outcome is a sentence. */
    private static final int LONGEST = 600;

    /** Letters of a word that are compared: what comes after is mostly its ending. */
    private static final int STEM = 6;

    private static final int RUN = 3;

    private static final Set<String> SMALL = Set.copyOf(List.of(
            ("a an and are as at be by can for from has have how in into is it its of on or s so than that the their them these they this those "
                            + "to under use using what when where which who will with within able "
                            + "als am an auf aus bei das dass dem den der des die durch ein eine einem einen einer eines er es "
                            + "fur hat haben im in ist kann konnen man mit nach ob oder sich sie sind sowie uber um und unter "
                            + "vom von vor was wer werden wie wird zu zum zur")
                    .split(" ")));

    private static final Map<String, String> NUMBERS = numbers();

    private final Map<String, String> byStem = new LinkedHashMap<>();
    private final Set<String> runs = new HashSet<>();

    OutcomeWords(String text) {
        var plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        for (var word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                add(NUMBERS.getOrDefault(word, word));
            }
        }
    }

    private void add(String word) {
        byStem.putIfAbsent(word.length() > STEM ? word.substring(0, STEM) : word, word);
        var framed = " " + word + " ";
        for (var start = 0; start + RUN <= framed.length(); start++) {
            runs.add(framed.substring(start, start + RUN));
        }
    }

    /** The stems, each with the first word that had it. */
    Map<String, String> byStem() {
        return byStem;
    }

    Set<String> runs() {
        return runs;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replaceAll("(?<=\\d)[,.](?=\\d)", "");
    }

    private static Map<String, String> numbers() {
        var numbers = new HashMap<String, String>();
        var words =
                "one two three four five six seven eight nine ten eleven twelve eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf"
                        .split(" ");
        for (var place = 0; place < words.length; place++) {
            numbers.put(words[place], String.valueOf(place % 12 + 1));
        }
        return numbers;
    }
}
