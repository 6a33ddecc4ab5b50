package eu.meshe.signing.canonical;

import eu.meshe.benchmark.BenchmarkCredentials;
import eu.meshe.benchmark.BenchmarkKeys;
import eu.meshe.benchmark.Row;
import eu.meshe.benchmark.What;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.StrictJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.node.ObjectNode;

/** The canonical form of the issued badge alone. */
@State(Scope.Benchmark)
public class Canonicalisation {

    private final CanonicalForm form = new CanonicalForm(Contexts.bundled());
    private final ObjectNode badge = badge();

    @Benchmark
    @What("canonical form by generic JSON-LD expansion, toRdf and RDFC-1.0")
    public Object generic() {
        return form.generic(badge, CanonicalForm.SHA_256);
    }

    @Benchmark
    @What("canonical form of that badge by the direct path")
    @Row(reference = "Canonicalisation.generic", reach = 5)
    public Object direct() {
        return TreeForm.canonical(badge, Contexts.bundled(), CanonicalForm.SHA_256)
                .orElseThrow();
    }

    private static ObjectNode badge() {
        var issued = new OpenBadgeFormat()
                .issue(BenchmarkCredentials.full(), BenchmarkKeys.make(KeyAlgorithm.ED25519), BenchmarkCredentials.NOW);
        var badge = (ObjectNode) ((StrictJson.Result.Read) StrictJson.parse(issued)).value();
        badge.remove("proof");
        return badge;
    }
}
