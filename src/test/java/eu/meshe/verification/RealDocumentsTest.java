package eu.meshe.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.Shared;
import eu.meshe.credential.Claim;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents of other people's making: which report is right for each, and why. */
@ExchangeTest
class RealDocumentsTest {

    private static final String SEALED = "samples/elm/Sample-MC-Annex1-signed.jsonld";

    @Autowired
    private VerifyCredential verify;

    /**
     * The Commission's sample of a micro-credential by Annex I. Its seal fits, but the certificate ended in May 2025, and the time stamps in it
     * are of a test authority that nobody vouches for: whether it was sealed before that cannot be said. The seal is TEST SEAL's, whose
     * certificate came with the document and is on no list of ours: nobody vouches for who that is, which is no error but "could not check".
     * Who awarded it is therefore not known either, and whether they were accredited cannot be said. It has no end date and no status.
     */
    @Test
    void theSealedMicroCredentialHasAnIntactSealOfAnIssuerWeCannotPlace() {
        var report = report(Shared.bytes(SEALED));

        assertThat(report.format()).isEqualTo(EdcFormat.ID);
        assertOutcome(report, "readable", Outcome.PASSED);
        assertOutcome(report, "signature", Outcome.UNDECIDED);
        assertThat(report.check("signature").message())
                .isEqualTo(Message.of("verification.signature.certificate-ended", LocalDate.of(2025, 5, 10)));
        assertThat(report.notices())
                .containsExactly(Message.of("verification.stamp.unknown", LocalDate.of(2023, 9, 27), "good-tsa"));
        assertOutcome(report, "issuer", Outcome.UNDECIDED);
        assertThat(report.check("issuer").message().key()).isEqualTo("verification.issuer.unknown-certificate");
        assertThat(report.check("issuer").message().arguments()).containsExactly("TEST SEAL");
        assertOutcome(report, "accreditation", Outcome.UNDECIDED);
        assertOutcome(report, "dates", Outcome.PASSED);
        assertOutcome(report, "revocation", Outcome.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(report.issuer()).isNull();
    }

    @Test
    void theSealedMicroCredentialIsShownWithItsTitleCreditsLevelAndOutcomes() {
        var credential = report(Shared.bytes(SEALED)).credential();
        var achievement = ((Claim.Achieved) credential.claim()).achievement();

        assertThat(credential.title().original()).isEqualTo("Digital micro-credential creation");
        assertThat(achievement.credits()).isEqualTo(Credits.of(2));
        assertThat(achievement.level()).isEqualTo(new EqfLevel(6));
        assertThat(achievement.outcomes())
                .extracting(LearningOutcome::title)
                .extracting(LocalisedText::original)
                .containsExactly("Communication, collaboration and creativity", "Developing digital content");
    }

    /** The seal covers every byte of the payload: more credits than were awarded is a forgery. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\\\"point\\\":\\\"2\\\"=\\\"point\\\":\\\"9\\\"", "Ana Andromeda=Ana Andromedb", "eqf/6=eqf/7"})
    void oneChangedByteOfThePayloadFails(String change) {
        var parts = change.split("=", 2);
        var original = Shared.text(SEALED);
        var changed = original.replace(parts[0], parts[1]);
        assertThat(changed).as("the sample has " + parts[0]).isNotEqualTo(original);

        var report = report(changed.getBytes(StandardCharsets.UTF_8));

        assertOutcome(report, "signature", Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    /** The same document before it was sealed: anyone could have written it. */
    @ParameterizedTest
    @ValueSource(strings = {"Sample-MC-Annex1-unsigned.jsonld", "Sample-MC-Annex1-unsigned-uploadable.json"})
    void theUnsealedOnesFailForWantOfASignature(String sample) {
        var report = report(Shared.bytes("samples/elm/" + sample));
        assertThat(report.check("signature").message().key()).isEqualTo("verification.signature.absent");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    /**
     * 1EdTech's examples come from issuers at web addresses whose owners nobody here can ask. The simple one's key stands in its own
     * address, so that the signature can be checked, but nobody vouches for whose key that is. No failure, but never "verified".
     */
    @ParameterizedTest
    @ValueSource(strings = {"simple.json", "complete.json"})
    void theBadgesOfAnIssuerWeCannotPlaceAreNeverVerified(String sample) {
        var report = report(Shared.bytes("samples/ob3/" + sample));
        assertThat(report.format()).isEqualTo(OpenBadgeFormat.ID);
        assertOutcome(report, "issuer", Outcome.UNDECIDED);
        assertOutcome(report, "accreditation", Outcome.UNDECIDED);
        assertThat(report.verdict()).isNotEqualTo(Verdict.VERIFIED);
    }

    @Test
    void theSimpleBadgeHasNothingWrongWithItAndOpenQuestions() {
        var report = report(Shared.bytes("samples/ob3/simple.json"));
        assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
        assertOutcome(report, "signature", Outcome.PASSED);
        assertThat(report.credential().title().original()).isIn("Teamwork", "Teamwork Badge");
    }

    /** It ended on the day it began, in 2010; whatever its signature is worth, it no longer holds. */
    @Test
    void theExpiredBadgeFailsForItsDates() {
        var report = report(Shared.bytes("samples/ob3/simple-err-expired.json"));
        assertThat(report.check("dates").message().key()).isEqualTo("verification.dates.expired");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    /** Dutch institutions' micro-credentials as they publish them for study: complete with ECTS and EQF level, and without any proof. */
    @ParameterizedTest
    @ValueSource(strings = {"theed_microcredential_full_ho.json", "uvh_at_microcredential_full_1.json"})
    void theDutchMicroCredentialsFailForTheyCarryNoProof(String sample) {
        var report = report(Shared.bytes("samples/ob3/" + sample));
        assertThat(report.check("signature").message().key()).isEqualTo("verification.signature.absent");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        var achievement = ((Claim.Achieved) report.credential().claim()).achievement();
        assertThat(achievement.level()).isNotNull();
        assertThat(achievement.credits()).isNotNull();
    }

    private VerificationReport report(byte[] document) {
        return (VerificationReport) verify.verify(document);
    }

    private static void assertOutcome(VerificationReport report, String check, Outcome outcome) {
        assertThat(report.check(check).outcome()).as(check).isEqualTo(outcome);
    }
}
