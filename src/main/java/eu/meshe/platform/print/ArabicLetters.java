package eu.meshe.platform.print;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Joins Arabic letters: each takes the form that its neighbours ask for. The forms are those of the Unicode blocks Arabic Presentation Forms
 * A and B, found by their names, so that there is no table of ours to be wrong.
 */
final class ArabicLetters {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String[] NAMES = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};

    private static final Map<Character, char[]> FORMS = forms();

    private ArabicLetters() {}

    static String join(String text) {
        var joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var forms = FORMS.get(text.charAt(i));
            var form = forms == null ? 0 : forms[wanted(text, i, forms)];
            joined.append(form == 0 ? text.charAt(i) : (char) form);
        }
        return joined.toString();
    }

    static String part(String text) {
        var parted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            parted.append(isForm(letter) ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKC) : letter);
        }
        return parted.toString();
    }

    private static int wanted(String text, int at, char[] forms) {
        var before = joinsForward(neighbour(text, at, -1)) && forms[FINAL] != 0;
        var after = forms[INITIAL] != 0 && joinsBackward(neighbour(text, at, 1));
        if (before && after) {
            return MEDIAL;
        }
        return before ? FINAL : after ? INITIAL : ISOLATED;
    }

    /** The next letter in that direction, vowel signs skipped; 0 at the end. */
    private static char neighbour(String text, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < text.length() && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
            i += step;
        }
        return i < 0 || i >= text.length() ? 0 : text.charAt(i);
    }

    private static boolean joinsForward(char letter) {
        var forms = FORMS.get(letter);
        return letter == '\u0640' || (forms != null && forms[INITIAL] != 0);
    }

    private static boolean joinsBackward(char letter) {
        var forms = FORMS.get(letter);
        return letter == '\u0640' || (forms != null && forms[FINAL] != 0);
    }

    private static boolean isForm(char letter) {
        return (letter >= '\uFB50' && letter <= '\uFBFF') || (letter >= '\uFE80' && letter <= '\uFEF4');
    }

    private static Map<Character, char[]> forms() {
        var forms = new HashMap<Character, char[]>();
        for (char form = '\uFB50'; form <= '\uFEF4'; form++) {
            var letter = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
            if (isForm(form) && Character.isDefined(form) && letter.length() == 1) {
                var name = Objects.requireNonNullElse(Character.getName(form), "");
                for (int kind = 0; kind < NAMES.length; kind++) {
                    if (name.endsWith(NAMES[kind])) {
                        forms.computeIfAbsent(letter.charAt(0), unused -> new char[NAMES.length])[kind] = form;
                    }
                }
            }
        }
        return Map.copyOf(forms);
    }
}
