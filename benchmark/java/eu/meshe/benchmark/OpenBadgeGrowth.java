package eu.meshe.benchmark;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.Reading;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import java.util.List;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same for more and for longer content. */
public class OpenBadgeGrowth {

    /** One achievement awarded to several people, with all that is needed to issue it and to check what was issued. */
    public abstract static class Badge {

        private static final int AWARDS = 64;

        private final OpenBadgeFormat format = new OpenBadgeFormat();
        private final SigningKey key = BenchmarkKeys.make(KeyAlgorithm.ED25519);
        private final KeyDirectory keys = BenchmarkKeys.knowing(key);
        private List<Credential> awards = List.of();
        private List<byte[]> issued = List.of();
        private int next;

        void prepare(IntFunction<Credential> credentials, int size) {
            awards = BenchmarkCredentials.awards(() -> credentials.apply(size), AWARDS);
            issued = awards.stream().map(this::issue).toList();
        }

        byte[] issue() {
            return issue(awards.get(next++ % AWARDS));
        }

        private byte[] issue(Credential award) {
            return format.issue(award, key, BenchmarkCredentials.NOW);
        }

        Proof.Outcome verify() {
            var outcome =
                    format.read(new Document(issued.get(next++ % AWARDS))) instanceof Reading.Understood understood
                            ? understood.proof().check(keys)
                            : new Proof.Outcome.Absent();
            if (!(outcome instanceof Proof.Outcome.Intact)) {
                throw new IllegalStateException(outcome.toString());
            }
            return outcome;
        }
    }

    /** By the number of learning outcomes. */
    @State(Scope.Benchmark)
    public static class ByOutcomes extends Badge {
        @Param({"1", "10", "50", "200"})
        public int outcomes;

        @Setup
        public void prepare() {
            prepare(BenchmarkCredentials::withOutcomes, outcomes);
        }
    }

    /** By the length of a text. */
    @State(Scope.Benchmark)
    public static class ByLength extends Badge {
        @Param({"1", "4", "16", "64"})
        public int kB;

        @Setup
        public void prepare() {
            prepare(BenchmarkCredentials::withDescription, kB);
        }
    }

    @Benchmark
    @Growth
    @What("Open Badge issued")
    public byte[] issueOutcomes(ByOutcomes badge) {
        return badge.issue();
    }

    @Benchmark
    @Growth
    @What("Open Badge read, and its proof checked")
    public Proof.Outcome verifyOutcomes(ByOutcomes badge) {
        return badge.verify();
    }

    @Benchmark
    @Growth
    @What("Open Badge issued, with a text of")
    public byte[] issueLength(ByLength badge) {
        return badge.issue();
    }

    @Benchmark
    @Growth
    @What("Open Badge read, and its proof checked, with a text of")
    public Proof.Outcome verifyLength(ByLength badge) {
        return badge.verify();
    }
}
