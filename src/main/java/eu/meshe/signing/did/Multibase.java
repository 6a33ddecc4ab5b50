package eu.meshe.signing.did;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Bytes as text with a letter in front that names the alphabet (W3C Controlled Identifiers 1.0, 2.4): base58btc and base64url. */
public final class Multibase {

    /** Longest base58 text that is decoded, in characters; its cost grows with the square of the length. */
    private static final int LONGEST_BASE58 = 1024;

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final long FIVE_DIGITS = 58L * 58 * 58 * 58 * 58;

    /** By character; -1 for one that is no digit. */
    private static final byte[] VALUES = values();

    private Multibase() {}

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int digit = 0; digit < ALPHABET.length(); digit++) {
            values[ALPHABET.charAt(digit)] = (byte) digit;
        }
        return values;
    }

    /** With the header {@code z}. */
    public static String base58(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        var number = limbs(bytes);
        // log 256 / log 58 is less than 1.38; five digits come at a time
        var digits = new char[1 + zeros + bytes.length * 138 / 100 + 6];
        int first = digits.length;
        for (int begin = 0; begin < number.length; ) {
            if (number[begin] == 0) {
                begin++;
                continue;
            }
            var rest = divide(number, begin);
            for (int i = 0; i < 5; i++, rest /= 58) {
                digits[--first] = ALPHABET.charAt((int) (rest % 58));
            }
        }
        while (first < digits.length && digits[first] == ALPHABET.charAt(0)) {
            first++;
        }
        for (int i = 0; i < zeros; i++) {
            digits[--first] = ALPHABET.charAt(0);
        }
        digits[--first] = 'z';
        return new String(digits, first, digits.length - first);
    }

    /** The number in parts of 32 bits, the highest first. */
    private static int[] limbs(byte[] bytes) {
        var limbs = new int[(bytes.length + 3) / 4];
        for (int i = 0; i < bytes.length; i++) {
            var place = bytes.length - 1 - i;
            limbs[limbs.length - 1 - i / 4] |= (bytes[place] & 0xff) << 8 * (i % 4);
        }
        return limbs;
    }

    /** Divides the number in place by 58 to the fifth; the rest. */
    private static long divide(int[] number, int begin) {
        long rest = 0;
        for (int i = begin; i < number.length; i++) {
            var part = rest << 32 | number[i] & 0xffffffffL;
            number[i] = (int) (part / FIVE_DIGITS);
            rest = part % FIVE_DIGITS;
        }
        return rest;
    }

    /** With the header {@code u}, without padding. */
    public static String base64Url(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Decodes by the header; empty for another header, a letter outside the alphabet, or a base58 text that is too long. */
    public static Optional<byte[]> decode(String text) {
        if (text.startsWith("z")) {
            return decodeBase58(text.substring(1));
        }
        if (text.startsWith("u") && !text.contains("=")) {
            try {
                return Optional.of(Base64.getUrlDecoder().decode(text.substring(1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> decodeBase58(String digits) {
        if (digits.isEmpty() || digits.length() > LONGEST_BASE58) {
            return Optional.empty();
        }
        // log 58 is less than 5.86 bits; the number in parts of 32 bits, the lowest first
        var number = new int[digits.length() * 586 / 100 / 32 + 1];
        int used = 0;
        // five digits come at a time, and what is left over comes first
        for (int i = 0, end = (digits.length() - 1) % 5 + 1; i < digits.length(); i = end, end += 5) {
            long value = value(digits, i, end);
            if (value < 0) {
                return Optional.empty();
            }
            used = multiplyAndAdd(number, used, value);
        }
        return Optional.of(withLeadingZeros(digits, number, used));
    }

    /** Of up to five digits; negative if one of them is none. */
    private static long value(String digits, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            var c = digits.charAt(i);
            int digit = c < VALUES.length ? VALUES[c] : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 58 + digit;
        }
        return value;
    }

    /** Multiplies the number in place by 58 to the fifth and adds to it; how many of its parts are then in use. */
    private static int multiplyAndAdd(int[] number, int used, long value) {
        long carry = value;
        for (int part = 0; part < used; part++, carry >>>= 32) {
            carry += (number[part] & 0xffffffffL) * FIVE_DIGITS;
            number[part] = (int) carry;
        }
        if (carry == 0) {
            return used;
        }
        number[used] = (int) carry;
        return used + 1;
    }

    private static byte[] withLeadingZeros(String digits, int[] number, int used) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == ALPHABET.charAt(0)) {
            zeros++;
        }
        var length = used == 0 ? 0 : 4 * used - Integer.numberOfLeadingZeros(number[used - 1]) / 8;
        var bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (number[i / 4] >>> 8 * (i % 4));
        }
        return bytes;
    }
}
