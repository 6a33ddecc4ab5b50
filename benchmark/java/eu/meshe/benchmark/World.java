package eu.meshe.benchmark;

import eu.meshe.signing.SigningKey;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifierInMemory;
import eu.meshe.verification.VerifyCredential;
import java.util.List;

/** A verifier that keeps in memory what it would otherwise ask the database or the network for. What is left is the work of verifying. */
public final class World {

    private World() {}

    /** A verifier that vouches for that key, with all formats and all checks. */
    public static VerifyCredential knowing(SigningKey key) {
        return VerifierInMemory.knowing(
                List.of(VerifierInMemory.KnownKey.of(key)), BenchmarkCredentials.NOW.plusSeconds(60));
    }

    /** Its report; every check must have passed. */
    public static VerificationReport verify(VerifyCredential verifier, byte[] document) {
        if (verifier.verify(document) instanceof VerificationReport report && report.verdict() == Verdict.VERIFIED) {
            return report;
        }
        throw new IllegalStateException("Not verified: " + verifier.verify(document));
    }
}
