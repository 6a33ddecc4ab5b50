package eu.meshe.format.elmo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.interop.OtherPeoplesLibraries;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** npm's {@code xml-crypto} accepts our signatures and refuses changed ones, and makes ones that we accept. */
class XmlCryptoTest {

    private static final SigningKey KEY = TestKeys.rsa(SampleCredentials.ISSUER);

    private static OtherPeoplesLibraries libraries;
    private static String ours;

    @BeforeAll
    static void documents() throws Exception {
        libraries = OtherPeoplesLibraries.forTestsOf("xml-crypto");
        var document = new ElmoFormat().issue(SampleCredentials.full(), KEY, TestKeys.NOW);
        ours = new String(document, StandardCharsets.UTF_8);
        libraries.write("ours.xml", document);
        var certificate = KEY.certificates().getFirst().getEncoded();
        libraries.write("ours.pem", XmlSigner.pem("CERTIFICATE", certificate).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void findsOursRightAndAChangedOneWrong() throws Exception {
        assertThat(verify("ours.xml")).contains("\"verified\":true");
        libraries.write("changed.xml", ours.replace("2 (gut)", "1").getBytes(StandardCharsets.UTF_8));
        assertThat(verify("changed.xml")).contains("\"verified\":false");
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, http://www.w3.org/2001/10/xml-exc-c14n#",
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512, http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    })
    void makesSignaturesThatWeFindIntactUntilTheyAreChanged(String method, String canonical) throws Exception {
        var signer = XmlSigner.of("RSA", 2048);
        var plain = ours.substring(ours.indexOf("<elmo"), ours.indexOf("<Signature")) + "</elmo>";
        var theirs = libraries.file("theirs.xml");
        libraries.run(
                "make-xml-crypto.mjs",
                libraries.write("plain.xml", plain.getBytes(StandardCharsets.UTF_8)),
                libraries.write("key.pem", signer.privateKeyPem().getBytes(StandardCharsets.US_ASCII)),
                libraries.write("theirs.pem", signer.certificatePem().getBytes(StandardCharsets.US_ASCII)),
                method,
                canonical,
                theirs);
        var document = Files.readAllBytes(theirs);
        assertThat(check(document)).isInstanceOf(Proof.Outcome.Intact.class);
        var changed = new String(document, StandardCharsets.UTF_8).replace("2 (gut)", "1");
        assertThat(check(changed.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Proof.Outcome.Broken.class);
    }

    private static Proof.Outcome check(byte[] document) {
        return ((Reading.Understood) new ElmoFormat().read(document)).proof().check(TestKeys.knowing());
    }

    private static String verify(String file) throws Exception {
        return libraries.run("verify-xml-crypto.mjs", libraries.file(file), libraries.file("ours.pem"));
    }
}
