package eu.meshe.signing.did;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyKind;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key as one word (W3C Controlled Identifiers 1.0, 2.2.2): {@code z6Mk…} for Ed25519, {@code zDn…} for P-256, {@code z82…} for P-384,
 * {@code ukC…} for ML-DSA-44.
 */
public final class Multikey {

    private static final int P256_COORDINATE = 32;

    private Multikey() {}

    /** @throws IllegalArgumentException for a key of another kind */
    public static String encode(PublicKey key) {
        var kind = KeyKind.of(key)
                .orElseThrow(() -> new IllegalArgumentException("Not written as a multikey: " + key.getAlgorithm()));
        return kind.written(bytes(kind, key));
    }

    /** Empty for what is not a multikey of a kind we know in its own alphabet, or no point on its curve. */
    public static Optional<PublicKey> decode(String multikey) {
        return Multibase.decode(multikey)
                .flatMap(bytes -> KeyKind.ofHeader(bytes)
                        .filter(kind -> multikey.charAt(0) == kind.alphabet())
                        .flatMap(kind -> decode(kind, bytes)));
    }

    /** Which of our algorithms the key is for; empty for any other. */
    public static Optional<KeyAlgorithm> algorithmOf(PublicKey key) {
        if (key instanceof RSAPublicKey) {
            return Optional.of(KeyAlgorithm.RSA);
        }
        return KeyKind.of(key).flatMap(kind -> switch (kind) {
            case ED25519 -> Optional.of(KeyAlgorithm.ED25519);
            case P256 -> Optional.of(KeyAlgorithm.P256);
            case ML_DSA_44 -> Optional.of(KeyAlgorithm.ML_DSA_44);
            case P384 -> Optional.<KeyAlgorithm>empty();
        });
    }

    /** The header of the kind, then the key. */
    public static byte[] bytes(KeyKind kind, PublicKey key) {
        return join(kind.header(), PublicKeyBytes.write(kind, key));
    }

    static Optional<PublicKey> decode(KeyKind kind, byte[] bytes) {
        try {
            return Optional.of(
                    PublicKeyBytes.read(kind, Arrays.copyOfRange(bytes, kind.header().length, bytes.length)));
        } catch (GeneralSecurityException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A coordinate of P-256, big-endian in exactly 32 bytes. */
    static byte[] fixed(BigInteger number) {
        return PublicKeyBytes.fixed(number, P256_COORDINATE);
    }

    public static byte[] join(byte[] first, byte[] second) {
        var result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }
}
