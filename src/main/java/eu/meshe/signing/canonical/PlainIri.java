package eu.meshe.signing.canonical;

/**
 * Whether a text is beyond doubt an absolute IRI that every reader takes as it stands: of letters, digits and the usual signs, with a scheme and
 * without user, port written in full, brackets or letters beyond ASCII. There are absolute IRIs that it says no to.
 */
public final class PlainIri {

    private static final boolean[] SIGNS =
            table("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/?@!$&'()*+,;=._~-");

    private PlainIri() {}

    public static boolean fits(String text) {
        var colon = text.indexOf(':');
        if (colon < 2 || text.length() < colon + 2 || !isScheme(text, colon)) {
            return false;
        }
        return text.startsWith("//", colon + 1)
                ? hasHost(text, colon + 3) && hasPlainSigns(text, colon + 3)
                : isAlphanumeric(text.charAt(colon + 1)) && hasPlainSigns(text, colon + 1);
    }

    private static boolean isScheme(String text, int end) {
        if (!isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < end; i++) {
            var c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** A host of letters, digits, dots and hyphens, and perhaps a port. */
    private static boolean hasHost(String text, int from) {
        int i = from;
        while (i < text.length()
                && (isAlphanumeric(text.charAt(i)) || text.charAt(i) == '.' || text.charAt(i) == '-')) {
            i++;
        }
        if (i == from) {
            return false;
        }
        if (i + 1 < text.length() && text.charAt(i) == ':') {
            var port = ++i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            if (i == port || i - port > 5) {
                return false;
            }
        }
        return i == text.length() || "/?#".indexOf(text.charAt(i)) >= 0;
    }

    private static boolean hasPlainSigns(String text, int from) {
        var fragments = 0;
        for (int i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '#') {
                fragments++;
            } else if (c == '%' ? !isEscape(text, i) : c >= SIGNS.length || !SIGNS[c]) {
                return false;
            }
        }
        return fragments <= 1;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 0x80
                && text.charAt(at + 2) < 0x80;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || c >= '0' && c <= '9';
    }

    private static boolean[] table(String signs) {
        var table = new boolean[128];
        signs.chars().forEach(sign -> table[sign] = true);
        return table;
    }
}
