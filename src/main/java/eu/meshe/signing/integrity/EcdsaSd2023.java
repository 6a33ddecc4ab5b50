package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.integrity.selective.BaseProofValue;
import eu.meshe.signing.integrity.selective.DerivedProofValue;
import eu.meshe.signing.integrity.selective.Statements;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ecdsa-sd-2023} (W3C Data Integrity ECDSA Cryptosuites 1.0, 3.6): the issuer signs each statement by itself, and the holder shows some of
 * them. Checks what a holder shows (a derived proof); the base proof, which is the holder's alone, is not.
 */
record EcdsaSd2023(LinkedDataTransformation transformation) implements Cryptosuite {

    static final String NAME = "ecdsa-sd-2023";

    static final String HASH = "SHA-256";

    /** Each costs a signature to check. */
    private static final int MOST_STATEMENTS = 2_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(KeyKind.P256);
    }

    @Override
    public Optional<Outcome> findFault(Secured secured, KeyKind kind, PublicKey key) {
        var value = secured.proofValue().startsWith("u")
                ? Multibase.decode(secured.proofValue())
                : Optional.<byte[]>empty();
        if (value.filter(BaseProofValue::isMeant).isPresent()) {
            return Optional.of(new Outcome.NotFoundOut(Message.of("signing.proof.base")));
        }
        return value.flatMap(EcdsaSd2023::read)
                .map(proof -> findFault(secured, proof, key))
                .orElseGet(() -> broken("signing.proof.malformed", "proofValue"));
    }

    private static Optional<DerivedProofValue> read(byte[] value) {
        try {
            return Optional.of(DerivedProofValue.read(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> findFault(Secured secured, DerivedProofValue proof, PublicKey key) {
        return switch (transformation.of(secured.document(), secured.options(), HASH)) {
            case Transformation.Result.Refused refused -> Optional.of(new Outcome.Broken(refused.why()));
            case Transformation.Result.NotFoundOut unknown -> Optional.of(new Outcome.NotFoundOut(unknown.obstacle()));
            case Transformation.Result.Transformed transformed -> findFault(transformed, proof, key);
        };
    }

    private static Optional<Outcome> findFault(
            Transformation.Result.Transformed transformed, DerivedProofValue proof, PublicKey key) {
        var lines = Statements.of(new String(transformed.document(), StandardCharsets.UTF_8));
        if (lines.size() > MOST_STATEMENTS) {
            return Optional.of(new Outcome.NotFoundOut(Message.of("signing.document.tooComplex")));
        }
        var names = new HashSet<String>();
        var statements = Statements.renamed(lines, name -> {
            names.add(name);
            return proof.labels().getOrDefault(name, "");
        });
        var fits = names.equals(proof.labels().keySet())
                && proof.mandatory().stream().allMatch(place -> place < statements.size())
                && fits(transformed.options(), statements, proof, key);
        return fits ? Optional.empty() : broken("signing.proof.doesNotFit");
    }

    /** 3.6.7 and 3.5.9 (createVerifyData): the issuer's signature, then one for each statement that need not be shown. */
    private static boolean fits(byte[] options, List<String> statements, DerivedProofValue proof, PublicKey key) {
        var mandatory = new StringBuilder();
        var others = new ArrayList<String>();
        for (int i = 0; i < statements.size(); i++) {
            if (proof.mandatory().contains(i)) {
                mandatory.append(statements.get(i));
            } else {
                others.add(statements.get(i));
            }
        }
        return others.size() == proof.signatures().size()
                && KeyKind.P256.fits(key, signedByIssuer(options, proof.publicKey(), mandatory), proof.baseSignature())
                && eachFits(others, proof);
    }

    private static boolean eachFits(List<String> statements, DerivedProofValue proof) {
        var key = Multikey.decode(Multibase.base58(proof.publicKey()))
                .filter(found -> KeyKind.of(found).filter(KeyKind.P256::equals).isPresent());
        if (key.isEmpty()) {
            return false;
        }
        for (int i = 0; i < statements.size(); i++) {
            var signed = statements.get(i).getBytes(StandardCharsets.UTF_8);
            if (!KeyKind.P256.fits(key.get(), signed, proof.signatures().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** 3.5.1 (serializeSignData): the hash of the options, the one-time key, the hash of the statements that must be shown. */
    static byte[] signedByIssuer(byte[] options, byte[] publicKey, CharSequence mandatory) {
        var first = Multikey.join(digest(options), publicKey);
        return Multikey.join(first, digest(mandatory.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance(HASH).digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new SigningException(HASH + " is not available", e);
        }
    }

    private static Optional<Outcome> broken(String key, Object... arguments) {
        return Optional.of(new Outcome.Broken(Message.of(key, arguments)));
    }
}
