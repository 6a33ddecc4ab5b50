package eu.meshe.benchmark;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.format.sdjwt.SdJwtFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From our words to the sealed document's bytes, bound to a wallet's key. */
@State(Scope.Benchmark)
public class SdJwtIssue {

    private final SdJwtFormat format = new SdJwtFormat();
    private final SigningKey key = BenchmarkKeys.make(KeyAlgorithm.P256);
    private final PublicKey wallet = wallet();
    private final Credential full = BenchmarkCredentials.full();
    private final Credential fifteen = withoutResult(BenchmarkCredentials.withOutcomes(1));

    public SdJwtIssue() {
        require(issue(), 15);
        require(issueFull(), 27);
    }

    @Benchmark
    @What("SD-JWT VC issued, 15 disclosures")
    @Row(reference = "RawSignatures.signP256", reach = 0.25)
    public byte[] issue() {
        return format.issueTo(wallet, fifteen, key, BenchmarkCredentials.NOW);
    }

    @Benchmark
    @What("SD-JWT VC issued, ten outcomes, 27 disclosures")
    @Row(reference = "RawSignatures.signP256")
    public byte[] issueFull() {
        return format.issueTo(wallet, full, key, BenchmarkCredentials.NOW);
    }

    private static Credential withoutResult(Credential credential) {
        var claim = (Claim.Achieved) credential.claim();
        return new Credential(
                credential.id(),
                credential.title(),
                credential.issuer(),
                credential.holder(),
                new Claim.Achieved(claim.achievement(), claim.awardingBody(), null, claim.accreditation()),
                credential.issuedAt(),
                credential.validFrom(),
                credential.validUntil(),
                credential.statuses());
    }

    private static PublicKey wallet() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(byte[] issued, int disclosures) {
        var tildes = new String(issued, StandardCharsets.US_ASCII)
                .chars()
                .filter(letter -> letter == '~')
                .count();
        if (tildes != disclosures + 1) {
            throw new IllegalStateException("It has " + (tildes - 1) + " disclosures, not " + disclosures);
        }
    }
}
