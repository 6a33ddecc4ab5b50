package eu.meshe.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.Shared;
import eu.meshe.credential.Supplement;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.format.baked.BakedBadges;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.Institution;
import eu.meshe.platform.Message;
import eu.meshe.trust.TrustFixture;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that carry a credential inside: the credential is checked, and the report says that nothing else was. */
@ExchangeTest
class ContainersTest {

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private SupplementWriter supplements;

    private Institution university;

    @BeforeEach
    void anAccreditedUniversity() {
        university = trust.aUniversity();
        trust.accredited(university);
    }

    @Test
    void verifiesABadgeInAPictureOrADrawing() {
        var badge = fixture.sealed(fixture.aCredential(university), OpenBadgeFormat.ID, university);
        var drawing = BakedBadges.svg("<openbadges:credential><![CDATA[" + new String(badge, StandardCharsets.UTF_8)
                + "]]></openbadges:credential>");

        assertVerified(BakedBadges.png(badge), "baked.png.notice");
        assertVerified(BakedBadges.pngCompressed(badge), "baked.png.notice");
        assertVerified(drawing, "baked.svg.notice");
    }

    @Test
    void verifiesOurOwnSupplement() {
        var credential = fixture.aCredential(university);
        var sealed = fixture.sealed(credential, EdcFormat.ID, university);
        var pdf = supplements.write(new Supplement(
                credential,
                new Supplement.SealedDocument(sealed, "credential.jsonld", "application/ld+json"),
                URI.create("https://exchange.example/verify"),
                "Valid",
                null,
                null,
                null,
                null,
                "#1f5f8b",
                Locale.ENGLISH,
                Instant.parse("2026-09-14T10:00:00Z").atZone(ZoneOffset.UTC)));

        assertThat(pdf.length).isLessThan(VerifyCredential.LARGEST / 4);
        assertVerified(pdf, "pdf.attachments.notice");
    }

    /** A genuine credential does not make the others in the same picture genuine: all are counted, and the reader hears of it. */
    @Test
    void checksTheFirstOfSeveralAndSaysHowManyThereAre() {
        var badge = fixture.sealed(fixture.aCredential(university), OpenBadgeFormat.ID, university);
        var changed = VerificationFixture.changed(badge);

        var report = (VerificationReport) verify.verify(BakedBadges.png(changed, badge));

        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(report.notices())
                .containsExactly(Message.of("baked.png.notice"), Message.of("verification.document.several", 2));
    }

    /** A PDF has other attachments, too: an invoice in XML before the credential does not hide it. */
    @Test
    void passesOverWhatIsNoCredential() {
        var badge = fixture.sealed(fixture.aCredential(university), OpenBadgeFormat.ID, university);
        var invoice = "<invoice/>".getBytes(StandardCharsets.UTF_8);

        var report = (VerificationReport) verify.verify(BakedBadges.png(invoice, badge));

        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(report.notices()).containsExactly(Message.of("baked.png.notice"));
    }

    @Test
    void saysThatAPictureWithoutACredentialCannotBeChecked() {
        var nothing = (NotACredential) verify.verify(BakedBadges.png());
        assertThat(nothing.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().key()).isEqualTo("baked.nothing"));
        assertThat(verify.verify(BakedBadges.png("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(NotACredential.class);
    }

    /** 1EdTech's samples never come out verified: nobody here knows their issuer. */
    @ParameterizedTest
    @ValueSource(strings = {"simple-jwt.png", "simple-jwt.svg"})
    void neverVerifiesTheSamplesOfAnUnknownIssuer(String sample) {
        var verification = verify.verify(Shared.bytes("samples/ob3/" + sample));
        if (verification instanceof VerificationReport report) {
            assertThat(report.verdict()).isNotEqualTo(Verdict.VERIFIED);
            assertThat(report.notices()).hasSize(1);
        }
    }

    private void assertVerified(byte[] file, String notice) {
        var report = (VerificationReport) verify.verify(file);
        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(report.notices()).isEqualTo(List.of(Message.of(notice)));
    }
}
