package eu.meshe.credential;

import eu.meshe.signing.did.Multibase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A published list of bits, one for each credential: set when it is revoked or suspended (W3C Bitstring Status List 1.0, 4).
 *
 * <p>Positions run from 0, the leftmost bit first. A list has at least 131,072 entries, so that asking for one tells little about which.
 */
public final class BitstringStatusList {

    /** Entries a list must have at least (section 7.1). */
    public static final int FEWEST_ENTRIES = 131_072;

    /** Bytes that a foreign list may inflate to: room for 64 million credentials. */
    private static final int LARGEST_BYTES = 8 * 1024 * 1024;

    private final byte[] bits;

    private BitstringStatusList(byte[] bits) {
        this.bits = bits;
    }

    /**
     * @param entries how many positions there are at least; rounded up to the fewest allowed and to whole bytes
     * @param set the positions whose bit is set
     */
    public static BitstringStatusList of(long entries, LongStream set) {
        var size = Math.max(entries, FEWEST_ENTRIES);
        if (size > 8L * LARGEST_BYTES) {
            throw new IllegalArgumentException("A status list has at most " + 8L * LARGEST_BYTES + " entries");
        }
        var bits = new byte[(int) ((size + 7) / 8)];
        for (PrimitiveIterator.OfLong positions = set.iterator(); positions.hasNext(); ) {
            var position = positions.nextLong();
            bits[(int) (position / 8)] |= mask(position);
        }
        return new BitstringStatusList(bits);
    }

    /** Reads an {@code encodedList}; empty for what is not one, is shorter than allowed, or inflates to more than 8 MiB. */
    public static Optional<BitstringStatusList> decode(String encodedList) {
        if (!encodedList.startsWith("u")) {
            return Optional.empty();
        }
        return Multibase.decode(encodedList)
                .flatMap(BitstringStatusList::inflate)
                .filter(bytes -> bytes.length >= FEWEST_ENTRIES / 8)
                .map(BitstringStatusList::new);
    }

    /** The {@code encodedList}: GZIP in base64url with the multibase header {@code u}. */
    public String encode() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Multibase.base64Url(bytes.toByteArray());
    }

    public long entries() {
        return 8L * bits.length;
    }

    /** @throws IndexOutOfBoundsException if the list is shorter than that */
    public boolean isSet(long position) {
        java.util.Objects.checkIndex(position, entries());
        return (bits[(int) (position / 8)] & mask(position)) != 0;
    }

    private static byte mask(long position) {
        return (byte) (0x80 >> (int) (position % 8));
    }

    private static Optional<byte[]> inflate(byte[] gzipped) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            var bytes = gzip.readNBytes(LARGEST_BYTES + 1);
            return bytes.length > LARGEST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitstringStatusList list && Arrays.equals(bits, list.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
