package eu.meshe.benchmark;

import eu.meshe.format.elm.EdcFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a sealed document's bytes to the report of all checks; beside DSS, which checks the seal. */
@State(Scope.Benchmark)
public class EdcVerify {

    private final VerifyCredential verifier;
    private final JudgeDss dss = new JudgeDss();
    private final byte[] document;
    private final java.security.cert.X509Certificate anchor;

    public EdcVerify() {
        var key = BenchmarkKeys.make(KeyAlgorithm.P256);
        verifier = World.knowing(key);
        document = new EdcFormat().issue(BenchmarkCredentials.full(), key, BenchmarkCredentials.NOW);
        anchor = key.certificates().getLast();
        dss.demandPassed(document, anchor);
    }

    @Benchmark
    @What("European Digital Credential verified, all checks, ten outcomes")
    @Row(reference = "EdcVerify.dss", reach = 5)
    @Row(reference = "RawSignatures.verifyP256")
    public VerificationReport verify() {
        return World.verify(verifier, document);
    }

    @Benchmark
    @What("the same document validated by EU DSS")
    public Object dss() {
        return dss.validate(document, anchor);
    }
}
