package eu.meshe.protocol.statuslist;

import eu.meshe.signing.Multibase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;

/** A bitstring as the standard writes it (Bitstring Status List 1.0, 2.2 and 3.3): index 0 is the leftmost bit; GZIP; multibase base64url. */
final class EncodedList {

    private EncodedList() {}

    static String of(BitSet set, int length) {
        return Multibase.base64Url(compressed(bytes(set, length)));
    }

    private static byte[] bytes(BitSet set, int length) {
        var bytes = new byte[length / Byte.SIZE];
        set.stream().forEach(index -> bytes[index / Byte.SIZE] |= (byte) (0x80 >> (index % Byte.SIZE)));
        return bytes;
    }

    private static byte[] compressed(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
