package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Credential;
import eu.meshe.format.SampleCredentials;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import eu.meshe.signing.Contexts;
import eu.meshe.signing.DidDocument;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifiers from npm accept what we issue and refuse it changed. */
class OtherPeoplesVerifiersTest {

    private static OtherPeoplesLibraries libraries;
    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);

    @BeforeAll
    static void install() throws Exception {
        libraries = OtherPeoplesLibraries.forTestsOf("verifiers");
        write("did.json", DidDocument.of(SampleCredentials.ISSUER, List.of(KEY)).toJson());
        write(
                "recognition-context.json",
                Contexts.bundled().toJson(Contexts.RECOGNITION).getBytes(StandardCharsets.UTF_8));
        write("badge.json", new OpenBadgeFormat().issue(SampleCredentials.full(), KEY, TestKeys.NOW));
        write(
                "badge-plain.json",
                new OpenBadgeFormat().issue(withoutStatus(SampleCredentials.full()), KEY, TestKeys.NOW));
        write("recognition.json", new RecognitionFormat().issue(SampleCredentials.recognition(), KEY, TestKeys.NOW));
        write(
                "recognition-plain.json",
                new RecognitionFormat().issue(withoutStatus(SampleCredentials.recognition()), KEY, TestKeys.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"badge.json", "recognition.json"})
    void digitalBazaarFindsOursRight(String file) throws Exception {
        assertThat(verify("verify-digitalbazaar.mjs", file)).contains("\"verified\":true");
    }

    /** Without a status: this verifier fetches the list, which no server publishes here. */
    @ParameterizedTest
    @ValueSource(strings = {"badge-plain.json", "recognition-plain.json"})
    void digitalCredentialsFindsOursRight(String file) throws Exception {
        assertThat(verify("verify-digitalcredentials.mjs", file)).contains("\"verified\":true");
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
        return libraries.run(
                script,
                libraries.file(file),
                libraries.file("did.json"),
                Contexts.RECOGNITION,
                libraries.file("recognition-context.json"));
    }

    private static void write(String name, byte[] content) throws IOException {
        libraries.write(name, content);
    }
}
