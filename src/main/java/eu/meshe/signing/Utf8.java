package eu.meshe.signing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What the bytes of a JSON document are as UTF-8 (RFC 3629), found in one pass, mostly eight bytes at a time. */
enum Utf8 {
    /** Some bytes are no character. */
    BROKEN,
    /** Whole, and no half of a surrogate pair can be in it. */
    PLAIN,
    /** Whole, and perhaps with JSON's escapes of surrogates ({@code \ud83d}), of which each might stand alone. */
    WITH_SURROGATES;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = LOW_BITS << 7;
    private static final long BACKSLASHES = LOW_BITS * '\\';

    static Utf8 of(byte[] text) {
        var kind = PLAIN;
        for (int i = 0; i < text.length; ) {
            if (i + Long.BYTES <= text.length && isPlain((long) EIGHT.get(text, i))) {
                i += Long.BYTES;
            } else if (text[i] >= 0) {
                kind = text[i] == '\\' && escapesSurrogate(text, i) ? WITH_SURROGATES : kind;
                i++;
            } else {
                int length = character(text, i);
                if (length == 0) {
                    return BROKEN;
                }
                i += length;
            }
        }
        return kind;
    }

    /** Whether of eight bytes all are ASCII and none is a backslash. */
    private static boolean isPlain(long eight) {
        var difference = eight ^ BACKSLASHES;
        return ((eight | (difference - LOW_BITS & ~difference)) & HIGH_BITS) == 0;
    }

    private static boolean escapesSurrogate(byte[] text, int at) {
        return at + 2 < text.length && text[at + 1] == 'u' && (text[at + 2] | 0x20) == 'd';
    }

    /** The bytes of the character beyond ASCII that begins there; 0 for none (RFC 3629, 4). */
    private static int character(byte[] text, int at) {
        int first = text[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return follow(text, at, 1, 0x80, 0xbf);
        }
        return switch (first) {
            case 0xe0 -> follow(text, at, 2, 0xa0, 0xbf);
            case 0xed -> follow(text, at, 2, 0x80, 0x9f);
            case 0xf0 -> follow(text, at, 3, 0x90, 0xbf);
            case 0xf1, 0xf2, 0xf3 -> follow(text, at, 3, 0x80, 0xbf);
            case 0xf4 -> follow(text, at, 3, 0x80, 0x8f);
            default -> first > 0xe0 && first < 0xf0 ? follow(text, at, 2, 0x80, 0xbf) : 0;
        };
    }

    /**
     * The length of the character if that many bytes follow, else 0.
     *
     * @param least what the first of them may be; the others have no bounds of their own
     */
    private static int follow(byte[] text, int at, int count, int least, int most) {
        if (at + count >= text.length || (text[at + 1] & 0xff) < least || (text[at + 1] & 0xff) > most) {
            return 0;
        }
        for (int i = 2; i <= count; i++) {
            if ((text[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return count + 1;
    }
}
