package eu.meshe.format.elmo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we issue: valid by the official schema, signed as the standard wants it, and read back as it was awarded. */
class ElmoIssueTest {

    private static final SigningKey KEY = TestKeys.rsa(SampleCredentials.ISSUER);

    private final ElmoFormat elmo = new ElmoFormat();

    @Test
    void isValidByTheOfficialSchemaFullOrBare() throws Exception {
        assertThat(ElmoSchema.errors(issued(SampleCredentials.full()))).isEmpty();
        assertThat(ElmoSchema.errors(issued(SampleCredentials.bare()))).isEmpty();
        var broken = text(SampleCredentials.full()).replace("<generatedDate>", "<generatedDate>x");
        assertThat(ElmoSchema.errors(broken.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void readsBackWholeAndIntact() {
        var reading = read(issued(SampleCredentials.full()));
        assertThat(reading.credential()).usingRecursiveComparison().isEqualTo(SampleCredentials.full());
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.proof().check(TestKeys.knowing()))
                .isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
                    assertThat(intact.signer().certificates()).isEqualTo(KEY.certificates());
                    assertThat(intact.signer().algorithm()).isEqualTo("RS256");
                    assertThat(intact.signer().signedAt()).isEqualTo(TestKeys.NOW);
                });
    }

    /** A report has a day of issue in ELMO: where the credential names none, that of the signature stands there. */
    @Test
    void readsBackTheBarestOneWithTheDayOfItsSignature() {
        var bare = SampleCredentials.bare();
        var dated = new Credential(
                bare.id(),
                bare.title(),
                bare.issuer(),
                bare.holder(),
                bare.claim(),
                TestKeys.NOW,
                bare.validFrom(),
                bare.validUntil(),
                bare.statuses());
        assertThat(read(issued(bare)).credential()).usingRecursiveComparison().isEqualTo(dated);
        assertThat(read(issued(bare)).issues()).isEmpty();
    }

    @Test
    void keepsMarkupLineBreaksAndEveryScriptAsText() {
        var nasty = "<b>&amp; ]]> \"'\r\nzweite Zeile\tTab مثال 🎓 {0}";
        var credential = named(nasty);
        var reading = read(issued(credential));
        assertThat(reading.credential()).usingRecursiveComparison().isEqualTo(credential);
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Intact.class);
    }

    /** XML has no way to write these; the rest of the text stays. */
    @Test
    void replacesWhatXmlCannotHold() {
        var reading = read(issued(named("A\u0000B\u0007C\uD800D\uFFFE")));
        assertThat(reading.credential().holder().givenName()).isEqualTo("A\uFFFDB\uFFFDC\uFFFDD\uFFFD");
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Intact.class);
    }

    @Test
    void refusesWhatItCannotSay() {
        assertThatThrownBy(() -> issued(SampleCredentials.recognition())).isInstanceOf(IllegalArgumentException.class);
        var elliptic = TestKeys.p256(SampleCredentials.ISSUER);
        assertThatThrownBy(() -> elmo.issue(SampleCredentials.full(), elliptic, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A result of somebody's own making cannot borrow what the extension says of one credential. */
    @Test
    void leavesOutTheExtensionWhereThereAreSeveralResults() {
        var text = text(SampleCredentials.full());
        var start = text.indexOf("<learningOpportunitySpecification>");
        var end = text.indexOf("<issueDate>");
        var twice = text.substring(0, end) + text.substring(start);
        var imported = elmo.readResults(twice.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.results()).hasSize(2);
        assertThat(imported.results())
                .allSatisfy(result -> assertThat(result.credential().statuses()).isEmpty());
        assertThat(imported.issues())
                .extracting(issue -> issue.message().key())
                .containsExactly("elmo.extension.several");
    }

    /** An end date or a status that cannot be read is said, not passed over. */
    @Test
    void saysWhatOfTheExtensionMakesNoSense() {
        var text = text(SampleCredentials.full());
        Map.of(
                        "validUntil=\"2031", "validUntil=\"later",
                        "index=\"94567\"", "index=\"x\"",
                        "<participation>BLENDED", "<participation>SOMEHOW",
                        "<workload>75</workload>", "<effort>75</effort>")
                .forEach((from, to) -> {
                    assertThat(text).contains(from);
                    var changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
                    assertThat(read(changed).issues()).as(to).isNotEmpty();
                });
    }

    private static Credential named(String name) {
        var full = SampleCredentials.full();
        var title = LocalisedText.of("en", name.replaceAll("[\\p{Cc}\\p{Cs}\uFFFE]", "x"));
        var achieved = (Claim.Achieved) full.claim();
        return new Credential(
                full.id(),
                title,
                full.issuer(),
                new Holder("urn:x", name, "Example", null, null, null, List.of()),
                achieved,
                full.issuedAt(),
                full.validFrom(),
                null,
                List.of());
    }

    private Reading.Understood read(byte[] document) {
        assertThat(elmo.fit(document)).isEqualTo(eu.meshe.credential.CredentialFormat.Fit.OWN);
        return (Reading.Understood) elmo.read(document);
    }

    private byte[] issued(Credential credential) {
        return elmo.issue(credential, KEY, TestKeys.NOW);
    }

    private String text(Credential credential) {
        return new String(issued(credential), StandardCharsets.UTF_8);
    }
}
