package eu.meshe.format.pdf;

/** Finds where a dictionary of a PDF ends (ISO 32000-1, 7.3), stepping over strings and comments that hold brackets of their own. */
final class PdfDictionary {

    /** In characters: the dictionary of a stream is short. */
    private static final int LONGEST = 64 * 1024;

    private final String text;
    private final int limit;
    private int at;

    private PdfDictionary(String text, int start) {
        this.text = text;
        this.at = start;
        this.limit = Math.min(text.length(), start + LONGEST);
    }

    /** The place behind the closing brackets; where they are missing, as far as a dictionary may go. */
    static int end(String text, int start) {
        return new PdfDictionary(text, start).end();
    }

    private int end() {
        var depth = 0;
        while (at < limit) {
            switch (text.charAt(at)) {
                case '(' -> stepOverString();
                case '%' -> stepOverComment();
                case '<' -> depth += bracket('<');
                case '>' -> depth -= bracket('>');
                default -> at++;
            }
            if (depth == 0) {
                return at;
            }
        }
        return limit;
    }

    /** One for a double bracket, none for a single one: that belongs to a string in hexadecimal digits. */
    private int bracket(char bracket) {
        var isDouble = at + 1 < limit && text.charAt(at + 1) == bracket;
        at += isDouble ? 2 : 1;
        return isDouble ? 1 : 0;
    }

    private void stepOverString() {
        var depth = 0;
        while (at < limit) {
            switch (text.charAt(at++)) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void stepOverComment() {
        while (at < limit && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }
}
