package eu.meshe.signing;

import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.PublicKeyBytes;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of public key that a Data Integrity proof may be checked with. Those that we sign with are a {@link KeyAlgorithm}, too; the others
 * learners bring from elsewhere.
 */
public enum KeyKind {
    ED25519(0x01ed, 'z', "Ed25519", "SHA-256", 64),
    P256(0x2480, 'z', "SHA256withECDSAinP1363Format", "SHA-256", 64),
    P384(0x2481, 'z', "SHA384withECDSAinP1363Format", "SHA-384", 96),
    ML_DSA_44(0x2490, 'u', "ML-DSA-44", "SHA-256", 2420);

    private static final List<KeyKind> ALL = List.of(values());

    private final int header;
    private final char alphabet;
    private final String signature;
    private final String hash;
    private final int signatureBytes;

    KeyKind(int header, char alphabet, String signature, String hash, int signatureBytes) {
        this.header = header;
        this.alphabet = alphabet;
        this.signature = signature;
        this.hash = hash;
        this.signatureBytes = signatureBytes;
    }

    /** Empty for a key of any other kind. */
    public static Optional<KeyKind> of(PublicKey key) {
        for (var kind : ALL) {
            if (PublicKeyBytes.isOf(kind, key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind whose header a multikey begins with; empty for any other. */
    public static Optional<KeyKind> ofHeader(byte[] multikey) {
        return Stream.of(values())
                .filter(kind -> multikey.length > 2
                        && multikey[0] == (byte) kind.header
                        && multikey[1] == (byte) (kind.header >> 8))
                .findFirst();
    }

    /** The two bytes that name the kind in front of a multikey's own (Multicodec, as a variable-length integer). */
    public byte[] header() {
        return new byte[] {(byte) header, (byte) (header >> 8)};
    }

    /** A signature or a multikey as text. */
    public String written(byte[] bytes) {
        return alphabet == 'u' ? Multibase.base64Url(bytes) : Multibase.base58(bytes);
    }

    /** The letter in front of keys and signatures of this kind: {@code z} for base58, {@code u} for base64url. */
    public char alphabet() {
        return alphabet;
    }

    /** The hash over document and proof options that goes with it. */
    public String hash() {
        return hash;
    }

    /** How long a signature is, exactly. */
    public int signatureBytes() {
        return signatureBytes;
    }

    /** Whether the signature over the bytes is the key's. A key that cannot be used has signed nothing. */
    public boolean fits(PublicKey key, byte[] signed, byte[] signatureBytes) {
        try {
            var verifier = CryptoProvider.verifier(signature, key);
            verifier.update(signed);
            return verifier.verify(signatureBytes);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
