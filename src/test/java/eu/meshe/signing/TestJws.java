package eu.meshe.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/** Signed texts made for one test run, sound ones and wrong ones. */
public final class TestJws {

    private TestJws() {}

    /** A fresh P-256 pair, as a wallet has it. */
    public static KeyPair p256() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with ES256, whatever the header says. */
    public static String es256(String header, String payload, KeyPair pair) {
        try {
            var signed = encode(header) + "." + encode(payload);
            var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(pair.getPrivate());
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64Url.encode(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The pair as a signing key of that controller. */
    public static SigningKey key(KeyPair pair, String controller) {
        return new SigningKey() {
            @Override
            public KeyAlgorithm algorithm() {
                return KeyAlgorithm.P256;
            }

            @Override
            public String verificationMethod() {
                return controller + "#k1";
            }

            @Override
            public PublicKey publicKey() {
                return pair.getPublic();
            }

            @Override
            public List<X509Certificate> certificates() {
                return List.of();
            }

            @Override
            public byte[] sign(byte[] message) {
                try {
                    var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
                    signer.initSign(pair.getPrivate());
                    signer.update(message);
                    return signer.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
