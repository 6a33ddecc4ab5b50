package eu.meshe.signing.integrity.selective;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes what {@link CborReader} reads, in the shortest form (RFC 8949, 4.2.1). */
final class CborWriter {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    CborWriter(int[] header) {
        for (var b : header) {
            written.write(b);
        }
    }

    CborWriter number(int value) {
        return head(0, value);
    }

    CborWriter bytes(byte[] value) {
        head(2, value.length);
        written.writeBytes(value);
        return this;
    }

    CborWriter text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        head(3, bytes.length);
        written.writeBytes(bytes);
        return this;
    }

    /** So many items follow. */
    CborWriter array(int count) {
        return head(4, count);
    }

    /** So many pairs follow. */
    CborWriter map(int count) {
        return head(5, count);
    }

    byte[] written() {
        return written.toByteArray();
    }

    private CborWriter head(int type, int value) {
        if (value < 24) {
            written.write(type << 5 | value);
            return this;
        }
        var size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
        written.write(type << 5 | (size == 4 ? 26 : 23 + size));
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
            written.write(value >> shift);
        }
        return this;
    }
}
