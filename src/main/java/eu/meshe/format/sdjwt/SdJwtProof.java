package eu.meshe.format.sdjwt;

import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.jose.JwsProof;

/**
 * What holds an SD-JWT together: the issuer's signature, digests for all that was disclosed, and the holder's proof where one came along. One that
 * does not hold breaks the whole (RFC 9901, 7.1 and 7.3).
 */
record SdJwtProof(SdJwt sdJwt, Unveil.Result unveiled) implements Proof {

    @Override
    public Outcome check(KeyDirectory keys) {
        var fault = unveiled.fault();
        return fault == null ? checkSignatures(keys) : fault;
    }

    private Outcome checkSignatures(KeyDirectory keys) {
        var claims = sdJwt.claims();
        var issued = new JwsProof(
                        sdJwt.issued(), claims.path("iss").asString(""), KeyBinding.instant(claims.path("iat")))
                .check(keys);
        return switch (issued) {
            case Outcome.Intact intact -> KeyBinding.findFault(sdJwt).orElse(intact);
            case Outcome.Broken broken -> broken;
            case Outcome.Absent absent -> absent;
            case Outcome.NotFoundOut unknown ->
                KeyBinding.findFault(sdJwt)
                        .filter(Outcome.Broken.class::isInstance)
                        .orElse(unknown);
        };
    }
}
