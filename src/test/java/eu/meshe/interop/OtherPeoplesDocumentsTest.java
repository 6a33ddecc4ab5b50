package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FindFormats;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other people's libraries sign, we find right; changed, we find it wrong. */
class OtherPeoplesDocumentsTest {

    /** Knows nobody: the documents' keys are their own addresses. */
    private static final KeyDirectory NOBODY =
            method -> new KeyDirectory.Answer.NotFoundOut(Message.of("signing.key.unknown", method));

    private static final CredentialFormats FORMATS = FindFormats.ofTheProduct().all();

    private static OtherPeoplesLibraries libraries;

    @BeforeAll
    static void make() throws Exception {
        libraries = OtherPeoplesLibraries.forTestsOf("documents");
        assertThat(libraries.run("make-digitalbazaar.mjs", libraries.file("."))).contains("made");
        assertThat(libraries.run("make-jose.mjs", libraries.file("."))).contains("made");
    }

    @ParameterizedTest
    @CsvSource({
        "eddsa-rdfc-2022.json, eddsa-rdfc-2022",
        "ecdsa-rdfc-2019-p256.json, ecdsa-rdfc-2019",
        "ecdsa-rdfc-2019-p384.json, ecdsa-rdfc-2019",
        "eddsa-jcs-2022.json, eddsa-jcs-2022",
        "ecdsa-jcs-2019-p256.json, ecdsa-jcs-2019",
        "ecdsa-jcs-2019-p384.json, ecdsa-jcs-2019",
        "ed25519-signature-2020.json, Ed25519Signature2020",
        "ecdsa-sd-2023-derived.json, ecdsa-sd-2023",
        "badge-kid-ES256.jwt, ES256",
        "badge-kid-EdDSA.jwt, EdDSA",
        "badge-plain-ES256.jwt, ES256",
        "badge-plain-EdDSA.jwt, EdDSA",
        "badge-jwk-ES256.jwt, ES256",
        "badge-jwk-EdDSA.jwt, EdDSA",
        "issued.sd-jwt, ES256",
        "presented.sd-jwt, ES256"
    })
    void isRightAsItIsAndWrongWhenChanged(String file, String algorithm) throws IOException {
        var document = Files.readAllBytes(libraries.file(file));
        assertThat(check(document)).isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
            assertThat(intact.signer().algorithm()).isEqualTo(algorithm);
        });
        assertThat(check(changed(document))).isInstanceOf(Proof.Outcome.Broken.class);
    }

    /** The proof that only the holder should see says nothing to a verifier. */
    @Test
    void aBaseProofIsNoProofForUs() throws IOException {
        var document = Files.readAllBytes(libraries.file("ecdsa-sd-2023-base.json"));
        assertThat(check(document)).isNotInstanceOf(Proof.Outcome.Intact.class);
    }

    private static Proof.Outcome check(byte[] document) {
        var reading = FORMATS.findFor(document).orElseThrow().read(document);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).proof().check(NOBODY);
    }

    /** The description another; of a token, the last letter of its signature's beginning. */
    private static byte[] changed(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8);
        if (text.startsWith("{")) {
            return text.replace("what they announce", "what they denounce").getBytes(StandardCharsets.UTF_8);
        }
        var signature = text.indexOf('.', text.indexOf('.') + 1) + 10;
        var letter = text.charAt(signature) == 'A' ? 'B' : 'A';
        return (text.substring(0, signature) + letter + text.substring(signature + 1)).getBytes(StandardCharsets.UTF_8);
    }
}
