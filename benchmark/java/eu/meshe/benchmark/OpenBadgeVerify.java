package eu.meshe.benchmark;

import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a document's bytes to the report of all checks; see {@link World} for what stands in memory. */
@State(Scope.Benchmark)
public class OpenBadgeVerify {

    private final VerifyCredential verifier;
    private final byte[] badge;

    public OpenBadgeVerify() {
        var key = BenchmarkKeys.make(KeyAlgorithm.ED25519);
        verifier = World.knowing(key);
        badge = new OpenBadgeFormat().issue(BenchmarkCredentials.full(), key, BenchmarkCredentials.NOW);
        System.out.println("# the badge has " + badge.length + " bytes");
    }

    @Benchmark
    @What("Open Badge verified, all checks, ten outcomes")
    @Row(reference = "RawSignatures.verifyEd25519", reach = 0.25)
    public VerificationReport verify() {
        return World.verify(verifier, badge);
    }
}
