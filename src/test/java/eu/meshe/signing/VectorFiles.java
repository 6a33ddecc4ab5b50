package eu.meshe.signing;

import eu.meshe.Shared;
import eu.meshe.signing.canonical.ContextTerms;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The W3C's test vectors for Data Integrity, their keys and the contexts they use. */
public final class VectorFiles {

    private static final String FOLDER = "standards/vc/";

    private VectorFiles() {}

    public static ObjectNode document(String file) {
        return (ObjectNode) json(file);
    }

    public static JsonNode json(String file) {
        return ((StrictJson.Result.Read) StrictJson.parse(Shared.bytes(FOLDER + file))).value();
    }

    public static String text(String file) {
        return new String(Shared.bytes(FOLDER + file), StandardCharsets.UTF_8);
    }

    /** Ours, and those of the vectors: an examples vocabulary, and what they use of a vocabulary for residence cards. */
    public static Contexts contexts() {
        var examples = "{\"@context\":{\"@vocab\":\"https://www.w3.org/ns/credentials/examples#\"}}";
        var citizenship = ContextTerms.load("/contexts/citizenship-v4rc1.terms");
        try (var reader = Json.createReader(new StringReader(examples))) {
            return Contexts.bundled()
                    .with("https://www.w3.org/ns/credentials/examples/v2", reader.readObject())
                    .with(citizenship.address(), citizenship.toJsonLd());
        }
    }

    /** The Ed25519 key of a file with a {@code publicKeyMultibase} and a private one. */
    public static SigningKey ed25519(JsonNode pair, String privateMember) {
        var publicKey =
                Multikey.decode(pair.path("publicKeyMultibase").stringValue()).orElseThrow();
        var secret = Multibase.decode(pair.path(privateMember).stringValue())
                .map(bytes -> Arrays.copyOfRange(bytes, 2, 34))
                .orElseThrow();
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
            return new VectorKey(KeyAlgorithm.ED25519, publicKey, key);
        } catch (GeneralSecurityException e) {
            throw new SigningException("vector", e);
        }
    }

    /** A key that stands in a vector. */
    record VectorKey(KeyAlgorithm algorithm, PublicKey publicKey, PrivateKey privateKey) implements SigningKey {

        @Override
        public String verificationMethod() {
            return DidKey.verificationMethod(publicKey);
        }

        @Override
        public List<X509Certificate> certificates() {
            return List.of();
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                var signature = CryptoProvider.signer(algorithm, CryptoProvider.imported(privateKey));
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new SigningException("vector", e);
            }
        }
    }
}
