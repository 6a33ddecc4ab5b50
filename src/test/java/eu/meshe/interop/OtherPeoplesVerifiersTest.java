package eu.meshe.interop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.openbadge.OpenBadgeJwtFormat;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import eu.meshe.format.sdjwt.SdJwtFormat;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.DidDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifiers from npm accept what we issue and refuse it changed. */
class OtherPeoplesVerifiersTest {

    private static OtherPeoplesLibraries libraries;
    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);
    private static final SigningKey P256 = TestKeys.p256(SampleCredentials.ISSUER);
    private static final SigningKey RSA = TestKeys.of(KeyAlgorithm.RSA, SampleCredentials.ISSUER);

    @BeforeAll
    static void install() throws Exception {
        libraries = OtherPeoplesLibraries.forTestsOf("verifiers");
        write(
                "did.json",
                DidDocument.of(SampleCredentials.ISSUER, List.of(KEY, P256, RSA))
                        .toJson());
        write(
                "recognition-context.json",
                Contexts.bundled().toJson(Contexts.RECOGNITION).getBytes(StandardCharsets.UTF_8));
        write("badge.json", new OpenBadgeFormat().issue(SampleCredentials.full(), KEY, TestKeys.NOW));
        write(
                "badge-plain.json",
                new OpenBadgeFormat().issue(withoutStatus(SampleCredentials.full()), KEY, TestKeys.NOW));
        write("badge-p256.json", new OpenBadgeFormat().issue(SampleCredentials.full(), P256, TestKeys.NOW));
        write("badge-rsa.jwt", new OpenBadgeJwtFormat().issue(SampleCredentials.full(), RSA, TestKeys.NOW));
        write("badge-p256.jwt", new OpenBadgeJwtFormat().issue(SampleCredentials.full(), P256, TestKeys.NOW));
        write("recognition.json", new RecognitionFormat().issue(SampleCredentials.recognition(), KEY, TestKeys.NOW));
        write(
                "recognition-grade.json",
                new RecognitionFormat().issue(SampleCredentials.recognitionWithGrade(), KEY, TestKeys.NOW));
        write(
                "recognition-2-context.json",
                Contexts.bundled().toJson(Contexts.RECOGNITION_V2).getBytes(StandardCharsets.UTF_8));
        write(
                "recognition-plain.json",
                new RecognitionFormat().issue(withoutStatus(SampleCredentials.recognition()), KEY, TestKeys.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"badge.json", "badge-p256.json", "recognition.json", "recognition-grade.json"})
    void digitalBazaarFindsOursRight(String file) throws Exception {
        assertThat(verify("verify-digitalbazaar.mjs", file)).contains("\"verified\":true");
    }

    /** Without a status: this verifier fetches the list, which no server publishes here. */
    @ParameterizedTest
    @ValueSource(strings = {"badge-plain.json", "recognition-plain.json"})
    void digitalCredentialsFindsOursRight(String file) throws Exception {
        assertThat(verify("verify-digitalcredentials.mjs", file)).contains("\"verified\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"badge-rsa.jwt", "badge-p256.jwt"})
    void joseFindsOurTokensRightAndChangedOnesWrong(String file) throws Exception {
        assertThat(verify("verify-jose.mjs", file)).contains("\"verified\":true");

        var token = Files.readString(libraries.file(file));
        var middle = token.lastIndexOf('.') - 20;
        var other = token.charAt(middle) == 'A' ? 'B' : 'A';
        write("changed-" + file, (token.substring(0, middle) + other + token.substring(middle + 1)).getBytes(US_ASCII));
        assertThat(verify("verify-jose.mjs", "changed-" + file)).contains("\"verified\":false");
    }

    /** The wallet shows the family name alone, and we see that much, and that the wallet's key was there. */
    @Test
    void aWalletHoldsOursAndShowsAPartOfIt() throws Exception {
        var format = new SdJwtFormat();
        var wallet = KeyPairGenerator.getInstance("EC");
        wallet.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = wallet.generateKeyPair();
        write("issued.sd-jwt", format.issueTo(pair.getPublic(), SampleCredentials.full(), P256, TestKeys.NOW));
        write("wallet.pem", pem(pair.getPrivate()));

        assertThat(libraries.run(
                        "hold-sd-jwt.mjs",
                        libraries.file("issued.sd-jwt"),
                        libraries.file("did.json"),
                        libraries.file("wallet.pem"),
                        libraries.file("presented.sd-jwt"),
                        TestKeys.NOW.getEpochSecond() + 60))
                .contains("\"verified\":true");
        var shown = (Reading.Understood) format.read(Files.readAllBytes(libraries.file("presented.sd-jwt")));
        assertThat(shown.proof().check(TestKeys.knowing(P256))).isInstanceOf(Proof.Outcome.Intact.class);
        var full = SampleCredentials.full().holder();
        assertThat(shown.credential().holder().familyName()).isEqualTo(full.familyName());
        assertThat(shown.credential().holder().givenName()).isNull();
        assertThat(shown.credential().holder().birthDate()).isNull();
    }

    private static byte[] pem(PrivateKey key) {
        return ("-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n")
                .getBytes(US_ASCII);
    }

    @Test
    void bothFindAChangedBadgeWrong() throws Exception {
        var changed = Files.readString(libraries.file("badge-plain.json")).replace("Data ethics", "Data ethicz");
        write("badge-changed.json", changed.getBytes(StandardCharsets.UTF_8));

        assertThat(verify("verify-digitalbazaar.mjs", "badge-changed.json")).contains("\"verified\":false");
        assertThat(verify("verify-digitalcredentials.mjs", "badge-changed.json"))
                .contains("\"verified\":false");
    }

    private static Credential withoutStatus(Credential credential) {
        return new Credential(
                credential.id(),
                credential.title(),
                credential.issuer(),
                credential.holder(),
                credential.claim(),
                credential.issuedAt(),
                credential.validFrom(),
                credential.validUntil(),
                List.of());
    }

    private static String verify(String script, String file) throws Exception {
        var hasGrade = file.equals("recognition-grade.json");
        return libraries.run(
                script,
                libraries.file(file),
                libraries.file("did.json"),
                hasGrade ? Contexts.RECOGNITION_V2 : Contexts.RECOGNITION,
                libraries.file(hasGrade ? "recognition-2-context.json" : "recognition-context.json"));
    }

    private static void write(String name, byte[] content) throws IOException {
        libraries.write(name, content);
    }
}
