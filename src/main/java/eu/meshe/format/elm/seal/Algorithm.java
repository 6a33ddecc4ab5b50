package eu.meshe.format.elm.seal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JWS algorithms of RFC 7518 that a seal may be made with. */
enum Algorithm {
    ES256("SHA256withECDSAinP1363Format", ECPublicKey.class, 256, null),
    ES384("SHA384withECDSAinP1363Format", ECPublicKey.class, 384, null),
    ES512("SHA512withECDSAinP1363Format", ECPublicKey.class, 521, null),
    RS256("SHA256withRSA", RSAPublicKey.class, 0, null),
    RS384("SHA384withRSA", RSAPublicKey.class, 0, null),
    RS512("SHA512withRSA", RSAPublicKey.class, 0, null),
    PS256("RSASSA-PSS", RSAPublicKey.class, 0, pss("SHA-256", MGF1ParameterSpec.SHA256, 32)),
    PS384("RSASSA-PSS", RSAPublicKey.class, 0, pss("SHA-384", MGF1ParameterSpec.SHA384, 48)),
    PS512("RSASSA-PSS", RSAPublicKey.class, 0, pss("SHA-512", MGF1ParameterSpec.SHA512, 64));

    private final String javaName;
    private final Class<? extends PublicKey> keyType;
    /** Bits of the curve's field; 0 where there is no curve. */
    private final int fieldSize;

    private final @Nullable AlgorithmParameterSpec parameters;

    Algorithm(
            String javaName,
            Class<? extends PublicKey> keyType,
            int fieldSize,
            @Nullable AlgorithmParameterSpec parameters) {
        this.javaName = javaName;
        this.keyType = keyType;
        this.fieldSize = fieldSize;
        this.parameters = parameters;
    }

    static Optional<Algorithm> find(String name) {
        for (var algorithm : values()) {
            if (algorithm.name().equals(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    boolean fits(PublicKey key) {
        return keyType.isInstance(key)
                && (!(key instanceof ECPublicKey curve)
                        || curve.getParams().getCurve().getField().getFieldSize() == fieldSize);
    }

    /** @throws GeneralSecurityException if this machine cannot do it; a signature that does not fit is false */
    boolean verify(PublicKey key, byte[] content, byte[] signature) throws GeneralSecurityException {
        var verifier = Signature.getInstance(javaName);
        if (parameters != null) {
            verifier.setParameter(parameters);
        }
        verifier.initVerify(key);
        verifier.update(content);
        try {
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        }
    }

    private static AlgorithmParameterSpec pss(String digest, MGF1ParameterSpec mask, int salt) {
        return new PSSParameterSpec(digest, "MGF1", mask, salt, PSSParameterSpec.TRAILER_FIELD_BC);
    }
}
