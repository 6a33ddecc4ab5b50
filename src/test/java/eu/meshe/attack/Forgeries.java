package eu.meshe.attack;

import eu.meshe.credential.Credential;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.jose.Jwk;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Documents that somebody else signed in an institution's name, each by what it hopes is not looked at. */
final class Forgeries {

    private final SigningKey own;
    private final Map<String, byte[]> made = new LinkedHashMap<>();

    private Forgeries(SigningKey own) {
        this.own = own;
    }

    /**
     * @param own the institution's key
     * @param registered a key of the same kind of another institution here
     */
    static Map<String, byte[]> of(
            IssuingFormat format, Credential credential, SigningKey own, SigningKey registered, Instant at) {
        var forgeries = new Forgeries(own);
        var stranger = TestKeys.of(own.algorithm(), own.controller());
        forgeries.add("stranger's key under the institution's address", format.issue(credential, stranger, at));
        for (var hand : List.of(stranger, registered)) {
            forgeries.add(
                    "address, certificate and key of the institution",
                    format.issue(credential, new Mask(hand, own, own.publicKey(), own.certificates()), at));
            forgeries.add(
                    "address of the institution, key of the forger",
                    format.issue(credential, new Mask(hand, own, hand.publicKey(), hand.certificates()), at));
            forgeries.add(
                    "address of the forger",
                    format.issue(
                            credential,
                            new Mask(hand, hand, hand.publicKey(), hand.certificates()) {
                                @Override
                                public String controller() {
                                    return own.controller();
                                }
                            },
                            at));
        }
        var honest = new String(format.issue(credential, own, at), StandardCharsets.UTF_8);
        if (honest.startsWith("eyJ")) {
            forgeries.tokens(honest, stranger);
        }
        return forgeries.made;
    }

    private void add(String name, byte[] document) {
        made.put(name + " " + made.size(), document);
    }

    private void tokens(String honest, SigningKey stranger) {
        var signed = honest.split("~", 2)[0];
        var rest = honest.substring(signed.length());
        for (var alg : List.of(
                "none", "None", "NONE", "", "HS256", "HS512", "ES256", "ES256K", "RS256", "PS256", "EdDSA", "Ed25519",
                "ES384")) {
            var header = header(signed);
            if (header.path("alg").asString("").equals(alg)) {
                continue;
            }
            header.put("alg", alg);
            var input = Changes.encoded(header) + "." + signed.split("\\.")[1];
            add("algorithm " + alg, bytes(input + "." + signed.split("\\.")[2] + rest));
            add("algorithm " + alg + " without signature", bytes(input + "." + rest));
            for (var secret : List.of(
                    own.publicKey().getEncoded(),
                    bytes(Jwk.write(own.publicKey()).toString()))) {
                add(
                        "algorithm " + alg + " with the public key as a secret",
                        bytes(input + "." + Base64Url.encode(hmac(secret, input)) + rest));
            }
        }
        var key = Jwk.write(stranger.publicKey());
        resigned(signed, rest, stranger, "no key at all", header -> header.remove(List.of("kid", "jwk", "x5c")));
        resigned(
                signed,
                rest,
                stranger,
                "only its jwk",
                header -> header.remove(List.of("kid", "x5c")).set("jwk", key));
        resigned(signed, rest, stranger, "jwk beside the institution's kid", header -> header.set("jwk", key));
        resigned(
                signed,
                rest,
                stranger,
                "did:key",
                header -> header.remove(List.of("jwk", "x5c"))
                        .put(
                                "kid",
                                stranger.algorithm() == KeyAlgorithm.RSA
                                        ? "did:key:z"
                                        : DidKey.verificationMethod(stranger.publicKey())));
        resigned(
                signed,
                rest,
                stranger,
                "key in its address",
                header -> header.remove(List.of("jwk", "x5c"))
                        .put(
                                "kid",
                                own.controller() + "#"
                                        + (stranger.algorithm() == KeyAlgorithm.RSA
                                                ? "0"
                                                : DidKey.of(stranger.publicKey())
                                                        .substring(8))));
        resigned(
                signed,
                rest,
                stranger,
                "did:jwk",
                header -> header.remove(List.of("jwk", "x5c")).put("kid", "did:jwk:" + Changes.encoded(key) + "#0"));
        resigned(
                signed,
                rest,
                stranger,
                "empty x5c",
                header -> header.remove(List.of("jwk")).putArray("x5c"));
    }

    private void resigned(String signed, String rest, SigningKey key, String name, Consumer<ObjectNode> change) {
        var header = header(signed);
        change.accept(header);
        var input = Changes.encoded(header) + "." + signed.split("\\.")[1];
        add(name, bytes(input + "." + Base64Url.encode(key.sign(bytes(input))) + rest));
    }

    private static ObjectNode header(String signed) {
        return (ObjectNode) SameMeaning.json(signed.split("\\.")[0]).orElseThrow();
    }

    private static byte[] hmac(byte[] secret, String input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes(input));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A key that says it is another: signs with the one hand and shows the other's face. */
    private static class Mask implements SigningKey {

        private final SigningKey hand;
        private final SigningKey face;
        private final PublicKey shown;
        private final List<X509Certificate> certificates;

        Mask(SigningKey hand, SigningKey face, PublicKey shown, List<X509Certificate> certificates) {
            this.hand = hand;
            this.face = face;
            this.shown = shown;
            this.certificates = certificates;
        }

        @Override
        public KeyAlgorithm algorithm() {
            return hand.algorithm();
        }

        @Override
        public String verificationMethod() {
            return face.verificationMethod();
        }

        @Override
        public PublicKey publicKey() {
            return shown;
        }

        @Override
        public List<X509Certificate> certificates() {
            return certificates;
        }

        @Override
        public byte[] sign(byte[] message) {
            return hand.sign(message);
        }
    }
}
