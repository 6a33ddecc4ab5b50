package eu.meshe.credential;

import eu.meshe.signing.Base64Url;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A published list of small numbers, one for each credential, that say whether it holds (IETF Token Status List, 4.1).
 *
 * <p>Positions run from 0, in each byte from the least significant bits on: the other way round than in a {@link BitstringStatusList}.
 */
public final class TokenStatusList {

    /** What a number says (7.1). Others are for applications, and say nothing to us. */
    public static final int VALID = 0;

    public static final int INVALID = 1;
    public static final int SUSPENDED = 2;

    private static final Set<Integer> WIDTHS = Set.of(1, 2, 4, 8);

    /** Bytes that a foreign list may inflate to: room for 32 million credentials of two bits each. */
    private static final int LARGEST_BYTES = 8 * 1024 * 1024;

    private final int bits;
    private final byte[] bytes;

    private TokenStatusList(int bits, byte[] bytes) {
        this.bits = bits;
        this.bytes = bytes;
    }

    /**
     * @param bits how wide an entry is: 1, 2, 4 or 8
     * @param entries how many there are; rounded up to whole bytes
     * @param status the number of each position
     * @throws IllegalArgumentException if a number does not fit the width
     */
    public static TokenStatusList of(int bits, int entries, IntUnaryOperator status) {
        if (!WIDTHS.contains(bits) || entries < 0 || (long) entries * bits > 8L * LARGEST_BYTES) {
            throw new IllegalArgumentException("No list of " + entries + " entries of " + bits + " bits");
        }
        var bytes = new byte[(entries * bits + 7) / 8];
        for (var index = 0; index < entries; index++) {
            var value = status.applyAsInt(index);
            if (value < 0 || value >= 1 << bits) {
                throw new IllegalArgumentException("The status " + value + " does not fit " + bits + " bits");
            }
            bytes[index * bits / 8] |= (byte) (value << (index * bits % 8));
        }
        return new TokenStatusList(bits, bytes);
    }

    /**
     * Reads a {@code status_list}; empty for what is not one or inflates to more than 8 MiB.
     *
     * @param bits its {@code bits}
     * @param lst its {@code lst}: ZLIB (RFC 1950) in base64url
     */
    public static Optional<TokenStatusList> decode(int bits, String lst) {
        return WIDTHS.contains(bits)
                ? Base64Url.decode(lst).flatMap(TokenStatusList::inflate).map(bytes -> new TokenStatusList(bits, bytes))
                : Optional.empty();
    }

    /** The {@code lst}. */
    public String encode() {
        var compressed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var zlib = new DeflaterOutputStream(compressed, deflater)) {
            zlib.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64Url.encode(compressed.toByteArray());
    }

    public int bits() {
        return bits;
    }

    public long entries() {
        return 8L * bytes.length / bits;
    }

    /**
     * The number at that position.
     *
     * @throws IndexOutOfBoundsException if the list is shorter than that
     */
    public int status(long index) {
        Objects.checkIndex(index, entries());
        var bit = index * bits;
        return (bytes[(int) (bit / 8)] >> (int) (bit % 8)) & ((1 << bits) - 1);
    }

    private static Optional<byte[]> inflate(byte[] compressed) {
        try (var zlib = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            var bytes = zlib.readNBytes(LARGEST_BYTES + 1);
            return bytes.length > LARGEST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenStatusList list && bits == list.bits && Arrays.equals(bytes, list.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + bits;
    }
}
