package eu.meshe.recognition.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names as they are compared: without regard to case, accents, punctuation and the order of their parts. "Müller, José" is "jose muller";
 * it is also "jose mueller", as passports write it. A part more or less makes another name.
 */
final class NameForm {

    /** Letters that do not fall apart into a base letter and an accent. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ı", "i"));

    /** How machine-readable passports write them (ICAO Doc 9303-3, 6). */
    private static final Map<String, String> PASSPORT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "ñ", "n");

    private NameForm() {}

    static boolean same(String one, String other) {
        return parts(one, false).equals(parts(other, false)) || parts(one, true).equals(parts(other, true));
    }

    private static List<String> parts(String name, boolean asInPassports) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = asInPassports ? replace(text, PASSPORT) : text;
        var plain = Normalizer.normalize(replace(text, LETTERS), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.replaceAll("['’`´]", "").split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
    }

    private static String replace(String text, Map<String, String> letters) {
        var replaced = text;
        for (var letter : letters.entrySet()) {
            replaced = replaced.replace(letter.getKey(), letter.getValue());
        }
        return replaced;
    }
}
