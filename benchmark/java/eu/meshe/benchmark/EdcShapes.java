package eu.meshe.benchmark;

import com.apicatalog.jsonld.JsonLdError;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.elm.OfficialShapes;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifying with the Commission's SHACL shapes on top (EDC generic full, Jena), as the tests apply them to what we issue. The product does
 * without: it checks mandatory members itself, and the tests compare what it says with the shapes. They are not part of the project.
 */
@State(Scope.Benchmark)
public class EdcShapes {

    private final VerifyCredential verifier;
    private final OfficialShapes shapes = OfficialShapes.read();
    private final byte[] document;

    public EdcShapes() {
        var key = BenchmarkKeys.make(KeyAlgorithm.P256);
        verifier = World.knowing(key);
        document = new EdcFormat().issue(BenchmarkCredentials.full(), key, BenchmarkCredentials.NOW);
    }

    @Benchmark
    @What(
            "European Digital Credential verified, all checks, and its text against the SHACL shapes (Jena, generic full)")
    @Row(reference = "EdcVerify.dss")
    @Row(reference = "EdcVerify.verify")
    public VerificationReport verifyWithShapes() throws JsonLdError {
        var content = JsonMapper.shared().readTree(document).path("payload").asString();
        if (!shapes.violations(content).isEmpty()) {
            throw new IllegalStateException("The shapes say: " + shapes.violations(content));
        }
        return World.verify(verifier, document);
    }
}
