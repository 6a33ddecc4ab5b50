package eu.meshe.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.HolderBoundFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.sdjwt.SdJwtFormat;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.TestJws;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.CheckResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A credential that is bound to a wallet's key, handed over with and without a proof of that key. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class})
class HandedOverTest {

    private static final String US = "https://employer.example";
    private static final KeyPair WALLET = TestJws.p256();

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private Clock clock;

    @Autowired
    private VerifyCredential verify;

    private Institution university;
    private String bound;

    @BeforeEach
    void aBoundCredentialOfAnAccreditedUniversity() {
        university = trust.aUniversity();
        trust.accredited(university);
        var format = (HolderBoundFormat) formats.getIssuing(SdJwtFormat.ID);
        bound = new String(
                format.issueTo(
                        WALLET.getPublic(),
                        fixture.aCredential(university),
                        keys.getCurrent(university.id(), format.keyAlgorithms()),
                        clock.instant()),
                StandardCharsets.US_ASCII);
    }

    @Test
    void isVerifiedAndProvedWhereTheWalletAnswersTheRequest() {
        var report = report(proved("n", WALLET), new Expectations("n", US));

        assertThat(report.check("holder").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void isNotVerifiedWhereNobodyCanTellARecordingFromAFreshAnswer() {
        var report = report(proved("n", WALLET), Expectations.NONE);

        assertThat(report.check("holder").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void failsWhereAnAnswerIsPlayedAgainOrWasMadeByAnother() {
        assertThat(report(proved("yesterday", WALLET), new Expectations("n", US))
                        .verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(report(proved("n", WALLET), new Expectations("n", "https://other.example"))
                        .verdict())
                .isEqualTo(Verdict.FAILED);
        var stolen = report(proved("n", TestJws.p256()), new Expectations("n", US));
        assertThat(stolen.check("signature").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(stolen.check("holder").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report(bound, new Expectations("n", US)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void isNoWorseForHavingNoProofButSaysSo() {
        var report = report(bound, Expectations.NONE);

        assertThat(report.findCheck("holder")).isEmpty();
        assertThat(report.notices()).contains(Message.of("verification.holder.unproven"));
        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void saysHowMuchWasKeptBackAndOnlyWhereSomethingWas() {
        assertThat(report(bound, Expectations.NONE).findCheck("disclosures")).isEmpty();
        var first = bound.indexOf('~');
        var report =
                report(bound.substring(0, first) + bound.substring(bound.indexOf('~', first + 1)), Expectations.NONE);

        assertThat(report.check("disclosures").message()).isEqualTo(Message.of("verification.disclosures.one"));
        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void anEnvelopeThatNobodySignedProvesNothingAndSpoilsNothing() {
        var badge = new String(
                fixture.sealed(fixture.aCredential(university), OpenBadgeFormat.ID, university),
                StandardCharsets.UTF_8);
        var report = report(
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":\"VerifiablePresentation\","
                        + "\"verifiableCredential\":[" + badge + "]}",
                Expectations.NONE);

        assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(report.findCheck("holder")).isEmpty();
        assertThat(report.notices()).contains(Message.of("presentation.notice"));
    }

    private VerificationReport report(String document, Expectations expected) {
        return (VerificationReport) verify.verify(document.getBytes(StandardCharsets.UTF_8), expected);
    }

    private String proved(String nonce, KeyPair wallet) {
        var hash = Base64Url.encode(Digest.sha256(bound.getBytes(StandardCharsets.US_ASCII)));
        var claims = "{\"aud\":\"%s\",\"nonce\":\"%s\",\"iat\":%d,\"sd_hash\":\"%s\"}"
                .formatted(US, nonce, clock.instant().getEpochSecond(), hash);
        return bound + TestJws.es256("{\"typ\":\"kb+jwt\",\"alg\":\"ES256\"}", claims, wallet);
    }
}
