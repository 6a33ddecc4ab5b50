package eu.meshe.format.elmo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.Shared;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every known way to make a signed XML file say something else: none of them is ever "intact". */
class ElmoAttackTest {

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static XmlSigner rsa;
    private static XmlSigner elliptic;
    private static String signed;

    private final ElmoFormat elmo = new ElmoFormat();

    @BeforeAll
    static void keys() throws Exception {
        rsa = XmlSigner.of("RSA", 2048);
        elliptic = XmlSigner.of("EC", 256);
        var key = TestKeys.rsa(SampleCredentials.ISSUER);
        signed = text(new ElmoFormat().issue(SampleCredentials.full(), key, TestKeys.NOW));
    }

    @ParameterizedTest
    @CsvSource({
        MORE + "rsa-sha256, http://www.w3.org/2001/04/xmlenc#sha256, RS256",
        MORE + "rsa-sha384, http://www.w3.org/2001/04/xmldsig-more#sha384, RS384",
        MORE + "rsa-sha512, http://www.w3.org/2001/04/xmlenc#sha512, RS512",
        MORE + "ecdsa-sha256, http://www.w3.org/2001/04/xmlenc#sha256, ES256",
        MORE + "ecdsa-sha512, http://www.w3.org/2001/04/xmlenc#sha512, ES512",
        "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1, http://www.w3.org/2001/04/xmlenc#sha256, PS256"
    })
    void findsSignaturesOfOthersIntactWhateverTheGoodAlgorithm(String method, String digest, String name)
            throws Exception {
        var signer = method.contains("ecdsa") ? elliptic : rsa;
        for (var canonical : List.of(XmlSigner.INCLUSIVE, XmlSigner.EXCLUSIVE, XmlSigner.EXCLUSIVE + "WithComments")) {
            var document = signer.sign(
                    unsigned(), method, digest, canonical, "", List.of(XmlSigner.ENVELOPED, XmlSigner.EXCLUSIVE));
            assertThat(check(document)).isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
                assertThat(intact.signer().algorithm()).isEqualTo(name);
                assertThat(intact.signer().certificates()).containsExactly(signer.certificate());
            });
        }
    }

    /** SHA-1 is no proof of anything today, and not proof of a forgery either: it is checked, and the signer is called weak. */
    @ParameterizedTest
    @CsvSource({
        DSIG + "rsa-sha1, " + DSIG + "sha1",
        DSIG + "rsa-sha1, http://www.w3.org/2001/04/xmlenc#sha256",
        MORE + "rsa-sha256, " + DSIG + "sha1"
    })
    void callsWhatWasSignedWithSha1IntactAndWeak(String method, String digest) throws Exception {
        var document = rsa.sign(unsigned(), method, digest, XmlSigner.INCLUSIVE, "", List.of(XmlSigner.ENVELOPED));
        assertWeak(document, Proof.Weakness.SHA1);
        var changed = text(document).replace("Krásna-Ümit", "Someone-Else");
        assertBroken(bytes(changed), "elmo.signature.changed");
    }

    @Test
    void callsADsaSignatureIntactAndWeak() throws Exception {
        var old = XmlSigner.of("DSA", 1024);
        var document = old.sign(
                unsigned(), DSIG + "dsa-sha1", DSIG + "sha1", XmlSigner.INCLUSIVE, "", List.of(XmlSigner.ENVELOPED));
        assertWeak(document, Proof.Weakness.SHA1, Proof.Weakness.SHORT_KEY, Proof.Weakness.OLD_METHOD);
    }

    /** Checking SHA-1 at all must not open what the JDK's secure validation keeps shut. */
    @Test
    void keepsEverythingElseShutWhereSha1IsChecked() throws Exception {
        var old = text(rsa.sign(
                unsigned(), DSIG + "rsa-sha1", DSIG + "sha1", XmlSigner.INCLUSIVE, "", List.of(XmlSigner.ENVELOPED)));
        var transform = "<Transform Algorithm=\"" + DSIG + "enveloped-signature\"";
        for (var stranger : List.of(
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/TR/1999/REC-xpath-19991116",
                DSIG + "base64")) {
            var more = old.replaceFirst(transform, "<Transform Algorithm=\"" + stranger + "\"/>" + transform);
            assertThat(more).isNotEqualTo(old);
            assertThat(check(bytes(more))).as(stranger).isNotInstanceOf(Outcome.Intact.class);
        }
        assertThat(check(bytes(old.replace("URI=\"\"", "URI=\"file:///etc/hostname\""))))
                .isInstanceOf(Outcome.Broken.class);
        assertNotFoundOut(bytes(old.replace(DSIG + "sha1", MORE + "md5")), "elmo.signature.weak");
    }

    /** Each transform goes over the whole document: whoever signs with a key of their own may name as many as they like. */
    @Test
    void doesNotGoOverTheDocumentAgainAndAgainBecauseItsSignatureSaysSo() throws Exception {
        var transforms = new ArrayList<>(List.of(XmlSigner.ENVELOPED));
        transforms.addAll(Collections.nCopies(5, XmlSigner.INCLUSIVE));
        var old = rsa.sign(unsigned(), DSIG + "rsa-sha1", DSIG + "sha1", XmlSigner.INCLUSIVE, "", transforms);
        assertNotFoundOut(old, "elmo.signature.transforms");
        assertNotIntact(
                rsa.sign(unsigned(), XmlSigner.RSA_SHA256, XmlSigner.SHA256, XmlSigner.INCLUSIVE, "", transforms));
    }

    /** They were edited after they had been signed with SHA-1: neither the digest nor the signature fits. */
    @ParameterizedTest
    @ValueSource(strings = {"emrex/elmo-v1.7.0/example.xml", "emrex/elmo-v2.0.0/example.xml"})
    void findsThatTheStandardsOwnExamplesWereChanged(String example) {
        assertBroken(Shared.bytes("standards/" + example), "elmo.signature.changed");
    }

    @Test
    void callsAShortKeyWeakAndDoesNotCheckWithOneThatIsFarTooShort() throws Exception {
        assertWeak(XmlSigner.of("RSA", 1024).sign(unsigned()), Proof.Weakness.SHORT_KEY);
        assertNotFoundOut(XmlSigner.of("RSA", 768).sign(unsigned()), "elmo.signature.shortKey");
    }

    private void assertWeak(byte[] document, Proof.Weakness... weaknesses) {
        assertThat(check(document))
                .isInstanceOfSatisfying(
                        Outcome.Intact.class,
                        intact -> assertThat(intact.signer().weaknesses()).containsExactlyInAnyOrder(weaknesses));
    }

    /** Wrapping: the signature is right, and what it covers is not what is shown. */
    @Test
    void refusesASignatureOverAPartOnly() throws Exception {
        var inner =
                rsa.sign(unsigned(), XmlSigner.RSA_SHA256, XmlSigner.SHA256, XmlSigner.EXCLUSIVE, "#inner", List.of());
        assertBroken(inner, "elmo.signature.partial");
        var fromOutside = text(inner).replace("URI=\"#inner\"", "URI=\"file:///etc/hostname\"");
        assertBroken(bytes(fromOutside), "elmo.signature.partial");
    }

    @Test
    void refusesTheSignedDocumentInsideAnother() {
        var body = signed.substring(signed.indexOf("<elmo"));
        var signature = signed.substring(signed.indexOf("<Signature"), signed.indexOf("</elmo>"));
        var wrapped = body.replace("Krásna-Ümit", "Someone-Else")
                .replace("</elmo>", "<extension>" + body + "</extension></elmo>");
        assertNotIntact(bytes(wrapped));
        var asObject = body.replace("Krásna-Ümit", "Someone-Else")
                .replace("</Signature></elmo>", "<Object>" + body + "</Object></Signature></elmo>");
        assertNotIntact(bytes(asObject));
        var twice = body.replace("</elmo>", signature + "</elmo>");
        assertBroken(bytes(twice), "elmo.signature.several");
        var deeper = body.replace(signature, "").replace("<report>", "<report>" + signature);
        assertThat(check(bytes(deeper))).isInstanceOf(Outcome.Absent.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Krásna-Ümit|Someone-Else",
                "Krásna-Ümit|Krás<?x?>na-Ümit",
                "Krásna-Ümit|Krásna- Ümit",
                "2 (gut)|1 (sehr gut)",
                "2031-06-30|2099-06-30",
                "<value>2.5</value>|<value>25</value>",
                "<report>|<report Id='a'>",
                "<report>|<report xmlns='urn:other'>",
                "<learner>|<learner xmlns:x='urn:other'>",
                "<generatedDate>|<attachment/><generatedDate>",
                "index=\"94567\"|index=\"94568\""
            })
    void findsEveryChangeOfTheContent(String from, String to) {
        assertThat(signed).contains(from);
        assertBroken(bytes(signed.replace(from, to)), "elmo.signature.changed");
    }

    /** Comments are no part of what is signed, so they must not change what is read either (CVE-2017-11427 and its like). */
    @Test
    void readsTheSameWithAndWithoutComments() {
        var commented = bytes(signed.replace("Krásna-Ümit", "Krásna<!-- -->-Ümit"));
        assertThat(check(commented)).isInstanceOf(Outcome.Intact.class);
        assertThat(((Reading.Understood) elmo.read(commented)).credential()).isEqualTo(SampleCredentials.full());
    }

    @Test
    void readsTheSameHoweverTheTextIsWritten() {
        var section = bytes(signed.replace("Krásna-Ümit", "<![CDATA[Krásna]]>-&#xDC;mit"));
        assertThat(check(section)).isInstanceOf(Outcome.Intact.class);
        assertThat(((Reading.Understood) elmo.read(section)).credential()).isEqualTo(SampleCredentials.full());
    }

    @Test
    void refusesAnotherKeyDigestOrValue() throws Exception {
        var other = XmlSigner.pem("X", rsa.certificate().getEncoded()).replaceAll("-----.*?-----|\\s", "");
        assertBroken(bytes(replaced("X509Certificate", other)), "elmo.signature.changed");
        assertBroken(bytes(replaced("DigestValue", "AAAA")), "elmo.signature.changed");
        assertNotIntact(bytes(replaced("SignatureValue", "AAAA")));
        assertNotIntact(bytes(replaced("SignatureValue", "")));
        assertNotFoundOut(bytes(replaced("X509Certificate", "AAAA")), "elmo.signature.noCertificate");
        assertNotFoundOut(
                bytes(signed.replaceAll("<KeyInfo>.*</KeyInfo>", "<KeyInfo><KeyName>ours</KeyName></KeyInfo>")),
                "elmo.signature.noCertificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/1999/REC-xpath-19991116",
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/2002/06/xmldsig-filter2",
                "http://www.w3.org/2000/09/xmldsig#base64",
                "urn:unknown"
            })
    void acceptsNoTransformThatCouldHideSomething(String transform) {
        var second = "<Transform Algorithm=\"" + XmlSigner.INCLUSIVE + "\">";
        assertThat(signed).contains(second);
        assertNotIntact(bytes(signed.replace(second, "<Transform Algorithm=\"" + transform + "\">")));
    }

    @Test
    void acceptsNoSharedSecretAndNoSecondReference() {
        var shared = signed.replace(
                "Method Algorithm=\"" + XmlSigner.RSA_SHA256, "Method Algorithm=\"" + DSIG + "hmac-sha1");
        assertBroken(bytes(shared), "elmo.signature.shared");
        var reference = signed.substring(signed.indexOf("<Reference"), signed.indexOf("</SignedInfo>"));
        assertNotFoundOut(bytes(signed.replace(reference, reference + reference)), "elmo.signature.references");
        assertNotIntact(bytes(signed.replace(reference, "")));
    }

    /** The seal of a certificate that did not hold yet, or no longer, proves nothing. */
    @Test
    void cannotCheckWhatWasMadeOutsideTheLifeOfItsCertificate() throws Exception {
        var early = unsigned().replace("2026-06-30T10:15:30Z</generatedDate>", "2019-06-30T10:15:30Z</generatedDate>");
        assertNotFoundOut(rsa.sign(early), "elmo.signature.outsideValidity");
    }

    @Test
    void neverThrowsAndIsNeverIntactForADamagedSignature() {
        var whole = bytes(signed);
        var from = signed.getBytes(StandardCharsets.UTF_8).length - text(whole).length();
        var start = signed.indexOf("<SignedInfo") + from;
        var random = new Random(5);
        for (int i = 0; i < 1_500; i++) {
            var damaged = whole.clone();
            for (int changes = i % 3; changes >= 0; changes--) {
                damaged[start + random.nextInt(whole.length - start)] = (byte) (' ' + random.nextInt(95));
            }
            assertThatCode(() -> {
                        if (elmo.read(damaged) instanceof Reading.Understood understood) {
                            understood.proof().check(TestKeys.knowing());
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    private static String unsigned() {
        return signed.substring(signed.indexOf("<elmo"), signed.indexOf("<Signature")) + "</elmo>";
    }

    private static String replaced(String element, String content) {
        return signed.replaceFirst("<" + element + ">[^<]*</", "<" + element + ">" + content + "</");
    }

    private Outcome check(byte[] document) {
        return switch (elmo.read(document)) {
            case Reading.Understood understood -> understood.proof().check(TestKeys.knowing());
            case Reading.Unreadable unreadable ->
                new Outcome.Broken(unreadable.issues().getFirst().message());
        };
    }

    private void assertNotIntact(byte[] document) {
        assertThat(check(document)).isNotInstanceOf(Outcome.Intact.class);
    }

    private void assertBroken(byte[] document, String key) {
        assertThat(check(document))
                .isInstanceOfSatisfying(
                        Outcome.Broken.class,
                        broken -> assertThat(broken.why().key()).isEqualTo(key));
    }

    private void assertNotFoundOut(byte[] document, String key) {
        assertThat(check(document))
                .isInstanceOfSatisfying(
                        Outcome.NotFoundOut.class,
                        unknown -> assertThat(unknown.obstacle().key()).isEqualTo(key));
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
