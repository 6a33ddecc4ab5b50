package eu.meshe.benchmark;

import eu.meshe.format.sdjwt.SdJwtFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a document's bytes to the report of all checks; see {@link World} for what stands in memory. */
@State(Scope.Benchmark)
public class SdJwtVerify {

    private final VerifyCredential verifier;
    private final byte[] sdJwt;

    public SdJwtVerify() {
        var key = BenchmarkKeys.make(KeyAlgorithm.P256);
        verifier = World.knowing(key);
        sdJwt = new SdJwtFormat().issue(BenchmarkCredentials.full(), key, BenchmarkCredentials.NOW);
        System.out.println("# the SD-JWT has " + sdJwt.length + " bytes");
    }

    @Benchmark
    @What("SD-JWT VC verified, all checks, 27 disclosures")
    @Row(reference = "RawSignatures.verifyP256")
    public VerificationReport verify() {
        return World.verify(verifier, sdJwt);
    }
}
