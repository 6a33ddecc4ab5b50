package eu.meshe.signing;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose cryptography signs and checks: Amazon Corretto Crypto Provider where its native library loads (Linux on x86-64), the JDK's own
 * elsewhere. The results are the same, the speed is not.
 */
public final class CryptoProvider {

    private static final @Nullable AmazonCorrettoCryptoProvider FAST = load();

    /** Public keys that are remembered as objects of the provider; anyone can bring documents with keys of their own. */
    private static final int MOST_IMPORTED = 256;

    /** By the key's X.509 form, which names its algorithm, too. */
    private static final Map<ByteBuffer, PublicKey> IMPORTED = new ConcurrentHashMap<>();

    private CryptoProvider() {}

    static String name() {
        return FAST == null ? "JDK" : FAST.getName();
    }

    public static Signature signer(KeyAlgorithm algorithm, PrivateKey key) throws GeneralSecurityException {
        var signature = signature(signatureName(algorithm));
        signature.initSign(key);
        return signature;
    }

    public static Signature verifier(KeyAlgorithm algorithm, PublicKey key) throws GeneralSecurityException {
        return verifier(signatureName(algorithm), key);
    }

    /** @param algorithm Java's name of the signature, such as {@code SHA384withECDSAinP1363Format} */
    public static Signature verifier(String algorithm, PublicKey key) throws GeneralSecurityException {
        var signature = signature(algorithm);
        signature.initVerify(imported(key));
        return signature;
    }

    /** @param name as Java calls the algorithm */
    public static Signature verifier(String name, @Nullable AlgorithmParameterSpec parameters, PublicKey key)
            throws GeneralSecurityException {
        var signature = signature(name);
        if (parameters != null) {
            signature.setParameter(parameters);
        }
        signature.initVerify(imported(key));
        return signature;
    }

    /** The same key as an object of the provider in use, so that it is not converted again at every signature. */
    public static PrivateKey imported(PrivateKey key) throws GeneralSecurityException {
        return isOfTheJdk(key)
                ? key
                : keyFactory(key.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }

    private static PublicKey imported(PublicKey key) throws GeneralSecurityException {
        if (isOfTheJdk(key)) {
            return key;
        }
        var encoded = key.getEncoded();
        var name = ByteBuffer.wrap(encoded);
        var known = IMPORTED.get(name);
        if (known != null) {
            return known;
        }
        var imported = keyFactory(key.getAlgorithm()).generatePublic(new X509EncodedKeySpec(encoded));
        if (IMPORTED.size() >= MOST_IMPORTED) {
            IMPORTED.clear();
        }
        IMPORTED.put(name, imported);
        return imported;
    }

    /** Makes RSA keys; the JDK needs several times as long, and whoever waits for the key waits that long. */
    public static KeyPairGenerator rsaGenerator(int bits, SecureRandom random) throws GeneralSecurityException {
        var generator = FAST == null ? KeyPairGenerator.getInstance("RSA") : KeyPairGenerator.getInstance("RSA", FAST);
        generator.initialize(bits, random);
        return generator;
    }

    public static String signatureName(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> "Ed25519";
            case P256 -> "SHA256withECDSAinP1363Format"; // RFC 7518, 3.4
            case RSA -> "SHA256withRSA";
            case ML_DSA_44 -> "ML-DSA-44";
        };
    }

    private static Signature signature(String name) throws GeneralSecurityException {
        return FAST == null || name.startsWith(KeyAlgorithm.ML_DSA_44.family())
                ? Signature.getInstance(name)
                : Signature.getInstance(name, FAST);
    }

    /** The JDK's own ML-DSA is as fast, and reads what it wrote. */
    private static boolean isOfTheJdk(Key key) {
        return key.getAlgorithm().equals(KeyAlgorithm.ML_DSA_44.family());
    }

    private static KeyFactory keyFactory(String algorithm) throws GeneralSecurityException {
        return FAST == null ? KeyFactory.getInstance(algorithm) : KeyFactory.getInstance(algorithm, FAST);
    }

    private static @Nullable AmazonCorrettoCryptoProvider load() {
        try {
            // without it the provider has no factory for Ed25519 keys, and all would stay with the JDK
            System.setProperty("com.amazon.corretto.crypto.provider.registerEdKeyFactory", "true");
            var provider = AmazonCorrettoCryptoProvider.INSTANCE;
            provider.assertHealthy();
            // both must be there, or keys of the one kind would belong to another provider than keys of the other
            Signature.getInstance("Ed25519", provider);
            Signature.getInstance("SHA256withECDSAinP1363Format", provider);
            KeyFactory.getInstance("EdDSA", provider);
            return provider;
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            return null;
        }
    }
}
