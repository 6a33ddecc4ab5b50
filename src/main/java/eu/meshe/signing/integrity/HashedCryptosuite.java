package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.Digests;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The suites that sign the hash of the proof options followed by the hash of the document: all but those with selective disclosure.
 *
 * @param proofType the type of its proofs; the older suites have one each and name no cryptosuite
 */
record HashedCryptosuite(String name, String proofType, Set<KeyKind> kinds, Transformation transformation)
        implements Cryptosuite {

    HashedCryptosuite(String name, Set<KeyKind> kinds, Transformation transformation) {
        this(name, PROOF_TYPE, kinds, transformation);
    }

    /** Whether its proofs name the contexts of the document (Data Integrity EdDSA Cryptosuites 1.0, 3.3.1, step 2). */
    boolean namesContexts() {
        return transformation instanceof JsonTransformation json && !json.contextOfDocument();
    }

    @Override
    public boolean isNamedBy(JsonNode proof) {
        return proofType.equals(PROOF_TYPE)
                ? Cryptosuite.super.isNamedBy(proof)
                : proof.path("type").asString("").equals(proofType);
    }

    @Override
    public Optional<Outcome> findFault(Secured secured, KeyKind kind, PublicKey key) {
        var signature = signature(kind, secured.proofValue());
        if (signature.isEmpty()) {
            return Optional.of(new Outcome.Broken(Message.of("signing.proof.malformed", "proofValue")));
        }
        return switch (transformation.of(secured.document(), secured.options(), kind.hash())) {
            case Transformation.Result.Refused refused -> Optional.of(new Outcome.Broken(refused.why()));
            case Transformation.Result.NotFoundOut unknown -> Optional.of(new Outcome.NotFoundOut(unknown.obstacle()));
            case Transformation.Result.Transformed transformed -> {
                if (transformed.isDirect()) {
                    secured.words().noteAllDefined();
                }
                yield kind.fits(key, hashes(transformed, kind.hash()), signature.get())
                        ? Optional.empty()
                        : Optional.of(new Outcome.Broken(Message.of("signing.proof.doesNotFit")));
            }
        };
    }

    /**
     * The proof value.
     *
     * @throws IllegalArgumentException if it cannot be signed whole
     */
    String sign(ObjectNode document, ObjectNode options, SigningKey key) {
        var kind = KeyKind.of(key.publicKey()).filter(kinds::contains).orElseThrow();
        return switch (transformation.ofOwn(document, options, kind.hash())) {
            case Transformation.Result.Transformed transformed ->
                kind.written(key.sign(hashes(transformed, kind.hash())));
            case Transformation.Result.Refused refused ->
                throw new IllegalArgumentException("This cannot be signed whole: " + refused.why());
            case Transformation.Result.NotFoundOut unknown ->
                throw new IllegalArgumentException("This cannot be signed: " + unknown.obstacle());
        };
    }

    /** Data Integrity EdDSA Cryptosuites 1.0, 3.2.4: the hash of the options, then the hash of the document. */
    static byte[] hashes(Transformation.Result.Transformed transformed, String algorithm) {
        var digest = Digests.of(algorithm);
        return Multikey.join(digest.digest(transformed.options()), digest.digest(transformed.document()));
    }

    private static Optional<byte[]> signature(KeyKind kind, String proofValue) {
        return proofValue.isEmpty() || proofValue.charAt(0) != kind.alphabet()
                ? Optional.empty()
                : Multibase.decode(proofValue).filter(bytes -> bytes.length == kind.signatureBytes());
    }
}
