package eu.meshe.format.sdjwt;

import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.jose.JwsProof;
import eu.meshe.signing.sdjwt.SdJwt;
import eu.meshe.signing.sdjwt.Unveil;

/**
 * What the issuer vouches for in an SD-JWT: the issuer's signature, and digests for all that was disclosed (RFC 9901, 7.1). One that does not hold
 * breaks the whole. How it was handed over is asked by {@link KeyBinding}.
 */
record SdJwtProof(SdJwt sdJwt, Unveil.Result unveiled) implements Proof {

    @Override
    public Outcome check(KeyDirectory keys) {
        var fault = unveiled.fault();
        return fault == null ? checkSignature(keys) : fault;
    }

    private Outcome checkSignature(KeyDirectory keys) {
        var claims = sdJwt.claims();
        return new JwsProof(sdJwt.issued(), claims.path("iss").asString(""), KeyBinding.instant(claims.path("iat")))
                .check(keys);
    }
}
