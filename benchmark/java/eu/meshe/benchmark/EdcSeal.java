package eu.meshe.benchmark;

import eu.meshe.credential.Credential;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.elm.seal.SealMaker;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** A European Digital Credential with ten outcomes: its seal alone, beside DSS on the same text, and the whole of issuing. */
@State(Scope.Benchmark)
public class EdcSeal {

    private final SigningKey key = BenchmarkKeys.make(KeyAlgorithm.P256);
    private final Credential full = BenchmarkCredentials.full();
    private final EdcFormat format = new EdcFormat();
    private final JudgeDss dss = new JudgeDss();
    private final byte[] document = format.issue(full, key, BenchmarkCredentials.NOW);
    private final String content =
            JsonMapper.shared().readTree(document).path("payload").asString();

    public EdcSeal() {
        dss.demandPassed(document, key.certificates().getFirst());
        System.out.println("# the European Digital Credential has " + document.length + " bytes");
    }

    @Benchmark
    @What("European Digital Credential sealed (JAdES B, P-256), its text at hand")
    @Row(reference = "EdcSeal.dss", reach = 10)
    @Row(reference = "RawSignatures.signP256")
    public byte[] seal() {
        return SealMaker.seal(content, key, BenchmarkCredentials.NOW);
    }

    @Benchmark
    @What("European Digital Credential issued, ten outcomes, its picture drawn before")
    @Row(reference = "EdcSeal.dss")
    public byte[] issue() {
        return format.issue(full, key, BenchmarkCredentials.NOW);
    }

    @Benchmark
    @What("the same text sealed by EU DSS")
    public byte[] dss() {
        return dss.seal(content);
    }
}
