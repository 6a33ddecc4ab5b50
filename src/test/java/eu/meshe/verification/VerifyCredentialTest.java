package eu.meshe.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Role;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.trust.Accredit;
import eu.meshe.trust.AccreditationRequest;
import eu.meshe.trust.SuspendAccreditation;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.CheckResult.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each check says of documents that institutions here sealed: with their real keys, against the real register. */
@ExchangeTest
class VerifyCredentialTest {

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private IssuanceFixture issuance;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private RevokeAward revoke;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private CredentialFormats formats;

    @Autowired
    private Accredit accredit;

    @Autowired
    private SuspendAccreditation suspend;

    @Autowired
    private TableCaches caches;

    @Autowired
    private JdbcClient jdbc;

    private Institution university;

    @BeforeEach
    void anAccreditedUniversity() {
        university = trust.aUniversity();
        trust.accredited(university, List.of("6", "7"), List.of("06"), "2020-01-01", "2040-12-31");
    }

    @Test
    void verifiesWhatIsInOrderWithNothingUndecided() {
        issuedFormats().forEach(format -> {
            var report = report(fixture.aCredential(university), format);
            assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASSED);
            assertThat(report.checks().stream().map(CheckResult::name))
                    .containsSubsequence(
                            "readable", "signature", "strength", "issuer", "accreditation", "dates", "revocation")
                    .doesNotHaveDuplicates();
            assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
            assertThat(report.format()).isEqualTo(format);
            assertThat(report.issuer()).isEqualTo(university);
        });
    }

    @Test
    void failsWhatWasChangedAndSaysNothingOfItsIssuer() {
        issuedFormats().forEach(format -> {
            var document = fixture.sealed(fixture.aCredential(university), format, university);
            var report = (VerificationReport) verify.verify(VerificationFixture.changed(document));
            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.check("signature").outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.check("issuer").outcome()).isEqualTo(Outcome.UNDECIDED);
            assertThat(report.issuer()).isNull();
        });
    }

    @Test
    void failsWhatIsSealedByAnotherThanItNames() {
        var other = trust.aUniversity();
        var certificateFormat = EdcFormat.ID;
        var report = (VerificationReport)
                verify.verify(fixture.sealed(fixture.aCredential(university), certificateFormat, other));
        assertThat(report.check("issuer").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void verifiesARealAwardInEveryFormatUntilItIsRevoked() {
        var registrar = issuance.aRegistrar();
        trust.accredited(registrar.institution());
        var award = issuance.anAward(registrar);
        var documents = issue.listFormats().stream()
                .map(format -> issue.issue(registrar.institutionId(), award.id(), format)
                        .content())
                .toList();
        for (var document : documents) {
            var report = (VerificationReport) verify.verify(document);
            assertThat(report.checks()).allMatch(check -> check.outcome() == Outcome.PASSED);
            assertThat(report.check("revocation").message().key()).isEqualTo("verification.revocation.clear");
            assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
        }
        revoke.revoke(registrar, award.id(), "Awarded to the wrong person.", award.version());
        for (var document : documents) {
            var report = (VerificationReport) verify.verify(document);
            assertThat(report.check("revocation").outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void failsWhatAnUnaccreditedLevelOrFieldOrTimeIsAwardedAt() {
        var elsewhere = trust.aUniversity();
        trust.accredited(elsewhere, List.of("7"), List.of(), "2020-01-01", "2040-12-31");
        assertAccreditation(elsewhere, Outcome.FAILED, "out-of-scope");
        var otherField = trust.aUniversity();
        trust.accredited(otherField, List.of(), List.of("04"), "2020-01-01", "2040-12-31");
        assertAccreditation(otherField, Outcome.FAILED, "out-of-scope");
        var lapsed = trust.aUniversity();
        trust.accredited(lapsed, List.of(), List.of(), "2010-01-01", "2020-12-31");
        assertAccreditation(lapsed, Outcome.FAILED, "not-in-force");
        assertAccreditation(trust.aUniversity(), Outcome.UNDECIDED, "none-known");
    }

    @Test
    void keepsGoodWhatWasIssuedBeforeTheAccreditationWasSuspended() {
        var suspended = trust.aUniversity();
        var officer = trust.staff(trust.anAgency(), Role.QUALITY_OFFICER);
        var given = accredit.accredit(
                officer,
                new AccreditationRequest(
                        null, suspended.slug(), List.of(), List.of(), "2020-01-01", "2040-12-31", null));
        suspend.suspend(officer, given.id(), "The teachers have left.", 0);

        assertAccreditation(suspended, Outcome.PASSED, "in-force");
    }

    @Test
    void asksForTheDates() {
        var now = fixture.yesterday().plus(1, ChronoUnit.DAYS);
        assertDates(now.minus(9, ChronoUnit.DAYS), now.minus(1, ChronoUnit.HOURS), Outcome.FAILED, "expired");
        assertDates(now.plus(9, ChronoUnit.DAYS), now.plus(19, ChronoUnit.DAYS), Outcome.FAILED, "not-yet");
        assertDates(now.minus(9, ChronoUnit.DAYS), null, Outcome.PASSED, "no-end");
        assertDates(now.minus(9, ChronoUnit.DAYS), now.plus(9, ChronoUnit.DAYS), Outcome.PASSED, "passed");
    }

    @Test
    void cannotCheckAStatusThatIsKeptElsewhere() {
        var status =
                new StatusReference(StatusReference.BITSTRING, "revocation", "https://elsewhere.example/status/1", 7);
        var report = report(fixture.aCredential(university, fixture.yesterday(), null, List.of(status)), EdcFormat.ID);
        assertThat(report.check("revocation").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void keepsGoodWhatAKeySignedBeforeItWasRetiredAndNothingAfter() {
        var document = fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university);
        retire(fixture.yesterday().plus(25, ChronoUnit.HOURS));
        assertThat(((VerificationReport) verify.verify(document)).verdict()).isEqualTo(Verdict.VERIFIED);

        retire(fixture.yesterday().minus(1, ChronoUnit.HOURS));
        var report = (VerificationReport) verify.verify(document);
        assertThat(report.check("issuer").message().key()).isEqualTo("verification.issuer.retired");
        assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
    }

    private void retire(Instant at) {
        jdbc.sql("update institution_key set retired_at = :at where institution_id = :id and algorithm = :algorithm")
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .param("id", university.id().value())
                .param("algorithm", KeyAlgorithm.P256.name())
                .update();
        caches.changed(InstitutionKeys.TABLE);
    }

    private void assertAccreditation(Institution issuer, Outcome outcome, String finding) {
        var document = fixture.sealed(fixture.aCredential(issuer), EdcFormat.ID, issuer);
        var check = ((VerificationReport) verify.verify(document)).check("accreditation");
        assertThat(check.message().key()).isEqualTo("verification.accreditation." + finding);
        assertThat(check.outcome()).isEqualTo(outcome);
    }

    private void assertDates(
            Instant from, @org.jspecify.annotations.Nullable Instant until, Outcome outcome, String finding) {
        var report = report(fixture.aCredential(university, from, until, List.of()), EdcFormat.ID);
        assertThat(report.check("dates").message().key()).isEqualTo("verification.dates." + finding);
        assertThat(report.check("dates").outcome()).isEqualTo(outcome);
    }

    private VerificationReport report(Credential credential, FormatId format) {
        return (VerificationReport) verify.verify(fixture.sealed(credential, format, university));
    }

    /** The formats we issue achievements in. */
    private Stream<FormatId> issuedFormats() {
        return issue.listFormats().stream();
    }
}
