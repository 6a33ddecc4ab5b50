package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.format.SampleCredentials;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.DidDocument;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.integrity.SelectiveDisclosure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A library from npm and we show the same parts of a badge under {@code ecdsa-sd-2023}, and each finds the other's right. */
class OtherPeoplesHoldersTest {

    private static final SigningKey KEY = TestKeys.p256(SampleCredentials.ISSUER);
    private static final List<String> MANDATORY =
            List.of("/issuer", "/validFrom", "/credentialSubject/achievement/name");
    private static final List<String> CHOSEN =
            List.of("/credentialSubject/achievement/description", "/credentialSubject/achievement/criteria");

    private static OtherPeoplesLibraries libraries;
    private static ObjectNode signed;

    @BeforeAll
    static void sign() throws Exception {
        libraries = OtherPeoplesLibraries.forTestsOf("holders");
        var badge = read(new OpenBadgeFormat().issue(SampleCredentials.full(), KEY, TestKeys.NOW));
        badge.remove("proof");
        signed = disclosure().sign(badge, MANDATORY, KEY, TestKeys.NOW);
        write("base.json", signed);
        libraries.write(
                "did.json",
                DidDocument.of(SampleCredentials.ISSUER, List.of(KEY)).toJson());
    }

    @Test
    void digitalBazaarFindsRightWhatWeShow() throws Exception {
        write("ours.json", disclosure().derive(signed, CHOSEN));

        assertThat(libraries.run("verify-digitalbazaar.mjs", libraries.file("ours.json"), libraries.file("did.json")))
                .contains("\"verified\":true");
    }

    @Test
    void whatDigitalBazaarShowsIsWhatWeShow() throws Exception {
        libraries.run(
                "hold-digitalbazaar.mjs",
                libraries.file("base.json"),
                libraries.file("theirs.json"),
                CHOSEN.get(0),
                CHOSEN.get(1));
        var theirs = read(Files.readAllBytes(libraries.file("theirs.json")));

        assertThat(theirs).isEqualTo(disclosure().derive(signed, CHOSEN));
        assertThat(new DataIntegrity(Contexts.bundled()).proofOf(theirs).check(TestKeys.knowing(KEY)))
                .isInstanceOf(Proof.Outcome.Intact.class);
    }

    private static SelectiveDisclosure disclosure() {
        return new SelectiveDisclosure(Contexts.bundled(), new SecureRandom());
    }

    private static ObjectNode read(byte[] document) {
        return (ObjectNode) ((StrictJson.Result.Read) StrictJson.parse(document)).value();
    }

    private static void write(String name, ObjectNode document) throws IOException {
        libraries.write(name, document.toString().getBytes(StandardCharsets.UTF_8));
    }
}
