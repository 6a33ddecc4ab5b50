package eu.meshe.benchmark;

import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * From a document's bytes to the report of all checks, another person's badge each time; see {@link World} for what stands in memory. Of the
 * badges nothing does: checking finds nothing of what issuing left.
 */
@State(Scope.Benchmark)
public class OpenBadgeVerify {

    private static final int AWARDS = 128;

    private final VerifyCredential verifier;
    private final List<byte[]> badges;
    private int next;

    public OpenBadgeVerify() {
        var key = BenchmarkKeys.make(KeyAlgorithm.ED25519);
        var format = new OpenBadgeFormat();
        verifier = World.knowing(key);
        badges = BenchmarkCredentials.awards(BenchmarkCredentials::full, AWARDS).stream()
                .map(award -> format.issue(award, key, BenchmarkCredentials.NOW))
                .toList();
        System.out.println("# the badge has " + badges.getFirst().length + " bytes");
    }

    @Benchmark
    @What("Open Badge verified, all checks, ten outcomes")
    @Row(reference = "RawSignatures.verifyEd25519", reach = 0.25)
    public VerificationReport verify() {
        return World.verify(verifier, badges.get(next++ % AWARDS));
    }
}
