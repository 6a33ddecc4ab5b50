package eu.meshe.signing.jose;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signature algorithms of JSON Web Signatures that we accept (RFC 7518, 3.1; RFC 8037, 3.1; RFC 9864, 2.2). All are asymmetric. */
public enum JwsAlgorithm {
    ES256("SHA256withECDSAinP1363Format", "secp256r1", null),
    ES384("SHA384withECDSAinP1363Format", "secp384r1", null),
    ES512("SHA512withECDSAinP1363Format", "secp521r1", null),
    EDDSA("Ed25519", "Ed25519", null),
    ED25519("Ed25519", "Ed25519", null),
    RS256("SHA256withRSA", "", null),
    RS384("SHA384withRSA", "", null),
    RS512("SHA512withRSA", "", null),
    PS256("RSASSA-PSS", "", pss("SHA-256", MGF1ParameterSpec.SHA256, 32)),
    PS384("RSASSA-PSS", "", pss("SHA-384", MGF1ParameterSpec.SHA384, 48)),
    PS512("RSASSA-PSS", "", pss("SHA-512", MGF1ParameterSpec.SHA512, 64));

    /** Bits (RFC 7518, 3.3). */
    private static final int SHORTEST_RSA = 2048;

    private static final int LONGEST_RSA = 8192;

    private final String javaName;
    /** Empty for RSA. */
    private final String curve;

    private final @Nullable EllipticCurve points;
    private final @Nullable AlgorithmParameterSpec parameters;

    JwsAlgorithm(String javaName, String curve, @Nullable AlgorithmParameterSpec parameters) {
        this.javaName = javaName;
        this.curve = curve;
        this.points = curve.startsWith("secp") ? parameters(curve).getCurve() : null;
        this.parameters = parameters;
    }

    /** As the {@code alg} of a header names it. */
    public String jose() {
        return switch (this) {
            case EDDSA -> "EdDSA";
            case ED25519 -> "Ed25519";
            default -> name();
        };
    }

    public static Optional<JwsAlgorithm> find(String alg) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.jose().equals(alg))
                .findFirst();
    }

    /** No signature at all, or one that whoever can check it can make as well: never acceptable. */
    public static boolean isUnsafe(String alg) {
        return alg.isEmpty() || alg.equalsIgnoreCase("none") || alg.startsWith("HS");
    }

    /** @throws IllegalArgumentException for keys that JWS has no algorithm of ours for */
    public static JwsAlgorithm of(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> EDDSA;
            case P256 -> ES256;
            case RSA -> RS256;
            default -> throw new IllegalArgumentException("No JWS algorithm for " + algorithm);
        };
    }

    /** Whether the key is of the kind, the curve and the size that the algorithm needs. */
    public boolean fits(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec -> ec.getParams().getCurve().equals(points);
            case EdECPublicKey ed -> ed.getParams().getName().equalsIgnoreCase(curve);
            case RSAPublicKey rsa -> curve.isEmpty() && isSound(rsa);
            default -> false;
        };
    }

    /**
     * Checks a signature; one that does not fit, or is malformed, is false.
     *
     * @throws GeneralSecurityException if this machine cannot do it
     */
    public boolean verify(PublicKey key, byte[] content, byte[] signature) throws GeneralSecurityException {
        var verifier = CryptoProvider.verifier(javaName, parameters, key);
        verifier.update(content);
        try {
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        }
    }

    /**
     * Signs with a key that the algorithm {@linkplain #fits fits}.
     *
     * @throws GeneralSecurityException if the key is none, or this machine cannot do it
     */
    public byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
        var signer = Signature.getInstance(javaName);
        if (parameters != null) {
            signer.setParameter(parameters);
        }
        signer.initSign(key);
        signer.update(content);
        return signer.sign();
    }

    private static boolean isSound(RSAPublicKey key) {
        var length = key.getModulus().bitLength();
        return length >= SHORTEST_RSA && length <= LONGEST_RSA;
    }

    static ECParameterSpec parameters(String curve) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(curve));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new SigningException("The curve " + curve + " is not available", e);
        }
    }

    private static AlgorithmParameterSpec pss(String digest, MGF1ParameterSpec mask, int salt) {
        return new PSSParameterSpec(digest, "MGF1", mask, salt, PSSParameterSpec.TRAILER_FIELD_BC);
    }
}
