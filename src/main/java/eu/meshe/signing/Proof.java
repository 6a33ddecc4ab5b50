package eu.meshe.signing;

import eu.meshe.platform.Message;
import eu.meshe.signing.timestamp.TimeStamp;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The signature of one document together with what it signs, ready to be checked. */
@FunctionalInterface
public interface Proof {

    /** Checks the signature. Never throws for a bad document. */
    Outcome check(KeyDirectory keys);

    /** A document that carries no proof at all. */
    static Proof none() {
        return keys -> new Outcome.Absent();
    }

    /** What checking a signature found. */
    sealed interface Outcome {

        /** The signature fits the content and the key that the proof names. Whose key that is, is another question. */
        record Intact(Signer signer, List<TimeStamp> timeStamps) implements Outcome {

            /** @param timeStamps what the document carries to show when it was signed, the oldest first */
            public Intact {
                timeStamps = List.copyOf(timeStamps);
            }

            public Intact(Signer signer) {
                this(signer, List.of());
            }
        }

        /** The signature does not fit: the content or the proof was changed, or the proof is malformed. */
        record Broken(Message why) implements Outcome {}

        record Absent() implements Outcome {}

        /** We could not find out: a key we cannot reach, an algorithm we do not know. */
        record NotFoundOut(Message obstacle) implements Outcome {}
    }

    /**
     * Whose key made the signature, as far as the signature itself shows.
     *
     * @param verificationMethod the key's address; empty when the key came as a certificate
     * @param controller the DID or URL that the key belongs to by its address; empty when the key came as a certificate
     * @param certificates the chain the document carried, signer's own first; empty when it carried none
     * @param algorithm the signature algorithm, as its standard names it ({@code eddsa-rdfc-2022}, {@code ES256})
     * @param source how we came by the key
     * @param signedAt when the signer says it was signed; {@code null} where the proof does not say
     * @param expires when the first of the document's proofs stops holding, as it says; {@code null} where none does
     * @param weaknesses why the signature, though it fits, proves less than one made today should; empty for a strong one
     */
    record Signer(
            String verificationMethod,
            String controller,
            PublicKey publicKey,
            List<X509Certificate> certificates,
            String algorithm,
            KeySource source,
            @Nullable Instant signedAt,
            @Nullable Instant expires,
            Set<Weakness> weaknesses) {
        public Signer {
            certificates = List.copyOf(certificates);
            weaknesses = Set.copyOf(weaknesses);
        }

        /** One whose signature is strong. */
        public Signer(
                String verificationMethod,
                String controller,
                PublicKey publicKey,
                List<X509Certificate> certificates,
                String algorithm,
                KeySource source,
                @Nullable Instant signedAt,
                @Nullable Instant expires) {
            this(
                    verificationMethod,
                    controller,
                    publicKey,
                    certificates,
                    algorithm,
                    source,
                    signedAt,
                    expires,
                    Set.of());
        }

        /** One whose signature does not say that it stops holding. */
        public Signer(
                String verificationMethod,
                String controller,
                PublicKey publicKey,
                List<X509Certificate> certificates,
                String algorithm,
                KeySource source,
                @Nullable Instant signedAt) {
            this(verificationMethod, controller, publicKey, certificates, algorithm, source, signedAt, null);
        }

        public Signer until(@Nullable Instant end) {
            return new Signer(
                    verificationMethod,
                    controller,
                    publicKey,
                    certificates,
                    algorithm,
                    source,
                    signedAt,
                    end,
                    weaknesses);
        }

        public Signer weakenedBy(Set<Weakness> found) {
            return new Signer(
                    verificationMethod,
                    controller,
                    publicKey,
                    certificates,
                    algorithm,
                    source,
                    signedAt,
                    expires,
                    found);
        }
    }

    /** Why a signature that fits is no longer relied on. */
    enum Weakness {
        /** SHA-1: two documents can be made that have the same one. */
        SHA1,
        /** MD5: the same, and cheaply. */
        MD5,
        /** A key that is shorter than is considered safe: RSA or DSA below 2048 bits, a curve below 256. */
        SHORT_KEY,
        /** A kind of signature that is no longer used for new documents (DSA). */
        OLD_METHOD
    }

    /** How we came by a public key. */
    enum KeySource {
        /** Our registry of institutions vouches that the key is that controller's. */
        REGISTRY,
        /** The web address that the controller is named by says that the key is theirs. Whose address that is, is another question. */
        FETCHED,
        /** The identifier is the key itself (did:key). Nobody vouches for who that is. */
        SELF_DESCRIBING,
        /** The document brought the key along. Nobody vouches for who that is. */
        DOCUMENT
    }
}
