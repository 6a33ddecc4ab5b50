package eu.meshe.ledger;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.jose.JwsAlgorithm;
import java.security.GeneralSecurityException;

/** Checks heads against the exchange's key of today. */
final class HeadSignatures {

    enum Answer {
        RIGHT,
        WRONG,
        UNKNOWN_KEY
    }

    private final ExchangeKey key;

    HeadSignatures(ExchangeKey key) {
        this.key = key;
    }

    Answer check(LedgerHead head) {
        var own = key.get();
        if (!own.verificationMethod().equals(head.keyId())) {
            return Answer.UNKNOWN_KEY;
        }
        try {
            var algorithm = own.algorithm() == KeyAlgorithm.ED25519 ? JwsAlgorithm.ED25519 : JwsAlgorithm.ES256;
            return algorithm.verify(own.publicKey(), head.statement(), head.signature()) ? Answer.RIGHT : Answer.WRONG;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signature of a head cannot be checked on this machine", e);
        }
    }
}
