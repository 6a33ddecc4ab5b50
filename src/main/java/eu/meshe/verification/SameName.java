package eu.meshe.verification;

import eu.meshe.learning.LocalisedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two sources call somebody the same. A name in any language counts; accents, punctuation, spacing and capitals do not: a register and a
 * document are written by different hands.
 */
public final class SameName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that another name must have to be found inside a longer one. */
    private static final int SHORTEST_PART = 6;

    private SameName() {}

    /** Whether they have a name in common. */
    public static boolean is(LocalisedText one, LocalisedText other) {
        if (one.equals(other)) {
            return true;
        }
        for (var name : one.byLanguage().values()) {
            for (var otherName : other.byLanguage().values()) {
                if (name.equals(otherName) || isSame(plain(name), plain(otherName))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether they have a name in common, or one is the other with more to it: a faculty with its university's name. */
    public static boolean isOrHolds(LocalisedText one, LocalisedText other) {
        if (is(one, other)) {
            return true;
        }
        for (var name : one.byLanguage().values()) {
            for (var otherName : other.byLanguage().values()) {
                if (holds(plain(name), plain(otherName)) || holds(plain(otherName), plain(name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(String plain, String other) {
        return !plain.isEmpty() && plain.equals(other);
    }

    private static boolean holds(String longer, String part) {
        return part.length() >= SHORTEST_PART && (" " + longer + " ").contains(" " + part + " ");
    }

    private static String plain(String name) {
        var apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        var letters =
                MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
        return NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    }
}
