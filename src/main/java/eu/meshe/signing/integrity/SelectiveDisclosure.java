package eu.meshe.signing.integrity;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.integrity.selective.BaseProofValue;
import eu.meshe.signing.integrity.selective.DerivedProofValue;
import eu.meshe.signing.integrity.selective.Selection;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents of which a holder can show a part, with the cryptosuite {@code ecdsa-sd-2023} (W3C Data Integrity ECDSA Cryptosuites 1.0, 3.6): an
 * issuer signs, a holder derives. What was derived is checked by {@link DataIntegrity}.
 */
public final class SelectiveDisclosure {

    private static final int HMAC_KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final Contexts contexts;
    private final LinkedDataTransformation transformation;
    private final SecureRandom random;

    public SelectiveDisclosure(Contexts contexts, SecureRandom random) {
        this.contexts = contexts;
        this.transformation = new LinkedDataTransformation(contexts);
        this.random = random;
    }

    /**
     * The document with a base proof, for its holder alone.
     *
     * @param document without a proof
     * @param mandatoryPointers the places that every part must show (JSON pointers)
     * @param key P-256
     * @param at the time the proof names, cut to whole seconds
     * @throws IllegalArgumentException if it could not be signed whole, the key is of another kind, or nothing is at one of the places
     */
    public ObjectNode sign(ObjectNode document, List<String> mandatoryPointers, SigningKey key, Instant at) {
        var hmacKey = new byte[HMAC_KEY_BYTES];
        random.nextBytes(hmacKey);
        return sign(document, mandatoryPointers, key, at, new Secrets(oneTimeKey(), hmacKey));
    }

    /** What is thrown away when a document has been signed (the key), or goes to its holder (the other). */
    record Secrets(KeyPair oneTimeKey, byte[] hmacKey) {}

    ObjectNode sign(ObjectNode document, List<String> mandatoryPointers, SigningKey key, Instant at, Secrets secrets) {
        if (key.algorithm() != KeyAlgorithm.P256 || document.has("proof")) {
            throw new IllegalArgumentException(EcdsaSd2023.NAME + " needs a P-256 key and a document without a proof");
        }
        var options = document.objectNode()
                .put("type", Cryptosuite.PROOF_TYPE)
                .put("cryptosuite", EcdsaSd2023.NAME)
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", key.verificationMethod())
                .put("proofPurpose", ProofExpectation.ASSERTION.purpose());
        var value = base(document, options, mandatoryPointers, key, secrets).write();
        var signed = document.deepCopy();
        signed.set("proof", options.put("proofValue", Multibase.base64Url(value)));
        return signed;
    }

    private BaseProofValue base(
            ObjectNode document, ObjectNode options, List<String> pointers, SigningKey key, Secrets secrets) {
        var grouped = new GroupedStatements(document, contexts, labels(secrets.hmacKey()));
        var mandatory = grouped.places(pointers);
        var text = new StringBuilder();
        mandatory.forEach(place -> text.append(grouped.statements().get(place)));
        var publicKey = Multikey.bytes(KeyKind.P256, secrets.oneTimeKey().getPublic());
        var signedByIssuer = EcdsaSd2023.signedByIssuer(optionsOf(document, options), publicKey, text);
        return new BaseProofValue(
                key.sign(signedByIssuer),
                publicKey,
                secrets.hmacKey(),
                signatures(grouped.statements(), mandatory, secrets.oneTimeKey()),
                pointers);
    }

    /**
     * What a holder shows: the part that must be shown and the one that they choose, with a proof of just that.
     *
     * @param signed a document with one base proof
     * @param pointers the places the holder chooses (JSON pointers)
     * @throws IllegalArgumentException if it has no base proof, or nothing is at one of the places
     */
    public ObjectNode derive(ObjectNode signed, List<String> pointers) {
        var document = signed.deepCopy();
        if (!(document.remove("proof") instanceof ObjectNode proof)) {
            throw new IllegalArgumentException("The document has no single proof");
        }
        var base = Multibase.decode(proof.path("proofValue").asString(""))
                .filter(BaseProofValue::isMeant)
                .map(BaseProofValue::read)
                .orElseThrow(() -> new IllegalArgumentException("The proof is no base proof"));
        var shown = Selection.of(document, both(base.mandatoryPointers(), pointers));
        var value = derived(document, base, pointers).write();
        shown.set("proof", proof.deepCopy().put("proofValue", Multibase.base64Url(value)));
        return shown;
    }

    /** 3.5.4, createDisclosureData. */
    private DerivedProofValue derived(ObjectNode document, BaseProofValue base, List<String> pointers) {
        var grouped = new GroupedStatements(document, contexts, labels(base.hmacKey()));
        var mandatory = grouped.places(base.mandatoryPointers());
        var chosen = grouped.places(pointers);
        var all = both(base.mandatoryPointers(), pointers);
        var shown = List.copyOf(grouped.places(all));
        var places = mandatory.stream().map(shown::indexOf).toList();
        return new DerivedProofValue(
                base.baseSignature(),
                base.publicKey(),
                chosenSignatures(base, grouped.statements().size(), mandatory, chosen),
                grouped.labelsWithin(all),
                places);
    }

    private static List<byte[]> chosenSignatures(
            BaseProofValue base, int statements, SortedSet<Integer> mandatory, SortedSet<Integer> chosen) {
        var signatures = new ArrayList<byte[]>();
        var next = base.signatures().iterator();
        for (int place = 0; place < statements; place++) {
            if (!mandatory.contains(place)) {
                if (!next.hasNext()) {
                    throw new IllegalArgumentException("The proof has fewer signatures than the document statements");
                }
                var signature = next.next();
                if (chosen.contains(place)) {
                    signatures.add(signature);
                }
            }
        }
        return signatures;
    }

    /** 3.6.2 to 3.6.4: the options as they are hashed; and the document is one that can be signed whole. */
    private byte[] optionsOf(ObjectNode document, ObjectNode options) {
        return switch (transformation.of(document, options, EcdsaSd2023.HASH)) {
            case Transformation.Result.Transformed transformed -> transformed.options();
            case Transformation.Result.Refused refused ->
                throw new IllegalArgumentException("This cannot be signed whole: " + refused.why());
            case Transformation.Result.NotFoundOut unknown ->
                throw new IllegalArgumentException("This cannot be signed: " + unknown.obstacle());
        };
    }

    private static List<byte[]> signatures(List<String> statements, TreeSet<Integer> mandatory, KeyPair key) {
        var signatures = new ArrayList<byte[]>();
        try {
            var signer = CryptoProvider.signer(KeyAlgorithm.P256, CryptoProvider.imported(key.getPrivate()));
            for (int place = 0; place < statements.size(); place++) {
                if (!mandatory.contains(place)) {
                    signer.update(statements.get(place).getBytes(StandardCharsets.UTF_8));
                    signatures.add(signer.sign());
                }
            }
        } catch (GeneralSecurityException e) {
            throw new SigningException("The statements could not be signed", e);
        }
        return signatures;
    }

    /** 3.4, createHmacIdLabelMapFunction: names that say nothing of the order or number of what is not shown. */
    static UnaryOperator<String> labels(byte[] hmacKey) {
        try {
            var hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(hmacKey, HMAC));
            return name -> Multibase.base64Url(hmac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new SigningException(HMAC + " is not available", e);
        }
    }

    private KeyPair oneTimeKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new SigningException("A key of P-256 could not be made", e);
        }
    }

    private static List<String> both(List<String> mandatory, List<String> chosen) {
        return Stream.concat(mandatory.stream(), chosen.stream()).distinct().toList();
    }

    /** Whether a proof says that parts of what it once covered may have been kept back. */
    public static boolean isNamedBy(JsonNode proof) {
        return proof.path("cryptosuite").asString("").equals(EcdsaSd2023.NAME);
    }
}
