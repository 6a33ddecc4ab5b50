package eu.meshe.signing.canonical;

import java.util.Arrays;

/** A run of bytes that grows. */
public final class Bytes {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** The bytes themselves, of which those up to {@link #length()} count. */
    byte[] array() {
        return array;
    }

    byte[] copy() {
        return Arrays.copyOf(array, length);
    }

    /** The bytes, without another copy where they fill the array; nothing may be written after. */
    byte[] finish() {
        return length == array.length ? array : copy();
    }

    Bytes append(byte[] bytes) {
        return append(bytes, 0, bytes.length);
    }

    Bytes append(byte[] bytes, int from, int to) {
        reserve(to - from);
        System.arraycopy(bytes, from, array, length, to - from);
        length += to - from;
        return this;
    }

    Bytes append(char ascii) {
        reserve(1);
        array[length++] = (byte) ascii;
        return this;
    }

    /** A number of up to nine digits that is not negative. */
    Bytes append(int number) {
        if (number >= 10) {
            append(number / 10);
        }
        return append((char) ('0' + number % 10));
    }

    /** Text of which every character is ASCII. */
    Bytes appendAscii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            array[length + i] = (byte) text.charAt(i);
        }
        length += text.length();
        return this;
    }

    /**
     * Text in UTF-8 with the escapes of canonical N-Quads (RDF Dataset Canonicalization 1.0, 5).
     *
     * @return false if it holds half a surrogate pair, which has no bytes
     */
    boolean appendEscaped(String text) {
        reserve(text.length());
        int plain = appendPlain(text);
        // the longest is the escape of a control character, six bytes for one
        reserve(6 * (text.length() - plain));
        for (int i = plain; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isPlain(c)) {
                array[length++] = (byte) c;
            } else if (c < 0x80) {
                appendEscape(c);
            } else if (!Character.isSurrogate(c)) {
                appendWide(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                appendWide(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                return false;
            }
        }
        return true;
    }

    /** Writes the text as far as it needs no escape; how far that is. */
    private int appendPlain(String text) {
        var to = array;
        var at = length;
        int i = 0;
        for (; i < text.length() && isPlain(text.charAt(i)); i++) {
            to[at + i] = (byte) text.charAt(i);
        }
        length = at + i;
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    private void appendEscape(char c) {
        array[length++] = '\\';
        switch (c) {
            case '\t' -> array[length++] = 't';
            case '\b' -> array[length++] = 'b';
            case '\n' -> array[length++] = 'n';
            case '\r' -> array[length++] = 'r';
            case '\f' -> array[length++] = 'f';
            case '"' -> array[length++] = '"';
            case '\\' -> array[length++] = '\\';
            default -> append('u').append('0').append('0').append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    private void appendWide(int codePoint) {
        if (codePoint < 0x800) {
            array[length++] = (byte) (0xc0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            array[length++] = (byte) (0xe0 | codePoint >> 12);
            array[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        } else {
            array[length++] = (byte) (0xf0 | codePoint >> 18);
            array[length++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
            array[length++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
        }
        array[length++] = (byte) (0x80 | codePoint & 0x3f);
    }

    private void reserve(int more) {
        if (array.length - length < more) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
        }
    }
}
