package eu.meshe.signing.integrity.selective;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the little of CBOR (RFC 8949) that proof values are written in: whole numbers, bytes, texts, lists and maps, all of a stated length in
 * its shortest form. Every length is held against the bytes that are left before anything is set aside for it.
 */
final class CborReader {

    private static final int UNSIGNED = 0;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;

    private final byte[] bytes;
    private int at;

    CborReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** @throws IllegalArgumentException here and below: if something else stands there */
    int number() {
        return head(UNSIGNED, Integer.MAX_VALUE);
    }

    byte[] bytes() {
        var length = head(BYTES, left());
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    byte[] bytes(int length) {
        var read = bytes();
        if (read.length != length) {
            throw new IllegalArgumentException("bytes of another length");
        }
        return read;
    }

    String text() {
        var length = head(TEXT, left());
        at += length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at - length, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** How many items of a list follow; each takes at least a byte. */
    int array() {
        return head(ARRAY, left());
    }

    /** How many pairs of a map follow. */
    int map() {
        return head(MAP, left() / 2);
    }

    void end() {
        if (at != bytes.length) {
            throw new IllegalArgumentException("something follows");
        }
    }

    /** The number of a head of that type, at most so large (RFC 8949, 3; the shortest form: 4.2.1). */
    private int head(int type, int most) {
        var first = next();
        if (first >> 5 != type) {
            throw new IllegalArgumentException("another type");
        }
        var value = argument(first & 0x1f);
        if (value > most) {
            throw new IllegalArgumentException("too large");
        }
        return (int) value;
    }

    private long argument(int info) {
        if (info < 24) {
            return info;
        }
        if (info > 26) {
            throw new IllegalArgumentException("longer than anything here, or of no stated length");
        }
        var size = 1 << (info - 24);
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | next();
        }
        var least = size == 1 ? 24 : 1L << (4 * size);
        if (value < least) {
            throw new IllegalArgumentException("not the shortest form");
        }
        return value;
    }

    private int next() {
        if (at >= bytes.length) {
            throw new IllegalArgumentException("cut short");
        }
        return bytes[at++] & 0xff;
    }

    private int left() {
        return bytes.length - at;
    }
}
