package eu.meshe.benchmark;

import eu.meshe.credential.Credential;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From our words to the sealed document's bytes: one achievement, awarded to another person each time. */
@State(Scope.Benchmark)
public class OpenBadgeIssue {

    private static final int AWARDS = 128;

    private final OpenBadgeFormat format = new OpenBadgeFormat();
    private final SigningKey key = BenchmarkKeys.make(KeyAlgorithm.ED25519);
    private final List<Credential> awards = BenchmarkCredentials.awards(BenchmarkCredentials::full, AWARDS);
    private int next;

    @Benchmark
    @What("Open Badge issued, eddsa-rdfc-2022, ten outcomes")
    @Row(reference = "RawSignatures.signEd25519", reach = 0.15)
    public byte[] issue() {
        return format.issue(awards.get(next++ % AWARDS), key, BenchmarkCredentials.NOW);
    }
}
