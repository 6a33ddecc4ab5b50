package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

    /** RFC 3629, as Java's own decoder reads it: each pair of bytes, and behind the first of three or four bytes each that may follow. */
    @Test
    void tellsCharactersAsJavaDoes() {
        for (int two = 0; two < 0x10000; two++) {
            assertSame(bytes(two >> 8, two));
            assertSame(bytes(two >> 8, two, 0x80));
            assertSame(bytes(two >> 8, two, 0xbf, 0x80));
        }
    }

    @Test
    void tellsThemWhereverTheyStand() {
        var random = new Random(3629);
        var pieces = new String[] {"a", "\\", "\u00e9", "\u20ac", "\ud83d\ude00", "plain words of ASCII"};
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var whole = text.toString().getBytes(StandardCharsets.UTF_8);
            assertSame(whole);
            assertSame(Arrays.copyOf(whole, random.nextInt(whole.length)));
        }
    }

    @ParameterizedTest
    @CsvSource({"words, PLAIN", "\\n and \\u00e9, PLAIN", "1234567\\ud83d, WITH_SURROGATES", "\\uDE00, WITH_SURROGATES"
    })
    void knowsWhereASurrogateMayBeEscaped(String text, Utf8 kind) {
        assertThat(Utf8.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static void assertSame(byte[] text) {
        if ((Utf8.of(text) != Utf8.BROKEN) != isUtf8(text)) {
            throw new AssertionError(Arrays.toString(text));
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
