package eu.meshe.verification.pin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.platform.Digest;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.trust.Register;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationFixture;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.checks.AskAgain;
import eu.meshe.verification.checks.Issuance;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a pinned result says later, without the document, and what is kept of it. */
@ExchangeTest
@Import({TrustFixture.class, VerificationFixture.class, IssuanceFixture.class})
class PinResultTest {

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
    private SuspendAward suspend;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private PinResult pinResult;

    @Autowired
    private Pins pins;

    @Autowired
    private TableCaches caches;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Issuance whoIssued;

    @Autowired
    private Register register;

    @Autowired
    private StatusDirectory statuses;

    @Autowired
    private Clock clock;

    private Institution university;

    @BeforeEach
    void anAccreditedUniversity() {
        university = trust.aUniversity();
        trust.accredited(university);
    }

    @Test
    void saysTheSameNowAsThenWhileNothingHappens() {
        for (var report : List.of(report(EdcFormat.ID), report(OpenBadgeFormat.ID), changed(), elsewhere())) {
            var opened = open(pin(report));
            assertThat(opened.pin().found().verdict()).isEqualTo(report.verdict());
            assertThat(opened.verdictNow()).isEqualTo(report.verdict());
            assertThat(opened.now().answers().stream().map(Now.Answer::name))
                    .containsExactlyElementsOf(
                            report.checks().stream().map(CheckResult::name).toList());
            assertThat(opened.now().answers()).allMatch(answer -> answer.then() == answer.now());
        }
    }

    @Test
    void saysNowThatItWasRevokedInEachFormat() {
        var registrar = issuance.aRegistrar();
        trust.accredited(registrar.institution());
        var award = issuance.anAward(registrar);
        var made = issue.listFormats().stream()
                .map(format -> issue.issue(registrar.institutionId(), award.id(), format)
                        .content())
                .map(document -> pin((VerificationReport) verify.verify(document)))
                .toList();
        made.forEach(pin -> assertThat(open(pin).verdictNow()).isEqualTo(Verdict.VERIFIED));
        revoke.revoke(registrar, award.id(), "Awarded to the wrong person.", award.version());
        made.forEach(pin -> {
            assertThat(open(pin).pin().found().verdict()).isEqualTo(Verdict.VERIFIED);
            assertThat(now(pin, "revocation").now()).isEqualTo(Outcome.FAILED);
            assertThat(open(pin).verdictNow()).isEqualTo(Verdict.FAILED);
        });
    }

    @Test
    void saysNowThatItIsSuspended() {
        var registrar = issuance.aRegistrar();
        trust.accredited(registrar.institution());
        var award = issuance.anAward(registrar);
        var document =
                issue.issue(registrar.institutionId(), award.id(), EdcFormat.ID).content();
        var pin = pin((VerificationReport) verify.verify(document));
        suspend.suspend(registrar, award.id(), "A complaint is being looked into.", award.version());
        assertThat(wordsNow(pin, "revocation")).endsWith("suspended");
    }

    @Test
    void believesAStolenKeyNoMore() {
        for (var format : List.of(EdcFormat.ID, OpenBadgeFormat.ID)) {
            var pin = pin(report(format));
            keys("update institution_key set retired_at = now(), compromised_at = now() where");
            assertThat(now(pin, "issuer").now()).isEqualTo(Outcome.FAILED);
            assertThat(wordsNow(pin, "issuer")).isEqualTo("verification.issuer.stolen");
            assertThat(now(pin, "accreditation").now()).isEqualTo(Outcome.UNDECIDED);
            assertThat(open(pin).verdictNow()).isEqualTo(Verdict.FAILED);
            keys("update institution_key set retired_at = null, compromised_at = null where");
        }
    }

    @Test
    void believesWhatAKeySignedBeforeItWasRetired() {
        var pin = pin(report(EdcFormat.ID));
        keys("update institution_key set retired_at = now() where");
        assertThat(open(pin).verdictNow()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void cannotSayWhoIssuedItWhenTheKeyIsNotOnTheRegisterAnyMore() {
        var pin = pin(report(OpenBadgeFormat.ID));
        keys("delete from institution_key where algorithm = 'ED25519' and");
        assertThat(now(pin, "issuer").now()).isEqualTo(Outcome.UNDECIDED);
        assertThat(open(pin).verdictNow()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void saysThatItHasEndedOnceItHas() {
        var kept = Finding.of(report(EdcFormat.ID)).kept();
        var inTwoYears = new AskAgain(
                whoIssued, register, statuses, Clock.fixed(clock.instant().plus(Duration.ofDays(730)), ZoneOffset.UTC));
        assertThat(inTwoYears.ask(kept))
                .filteredOn(check -> check.name().equals("dates"))
                .allMatch(check -> check.outcome() == Outcome.FAILED);
        var inTenYears = new AskAgain(
                whoIssued,
                register,
                statuses,
                Clock.fixed(clock.instant().plus(Duration.ofDays(3653)), ZoneOffset.UTC));
        assertThat(inTenYears.ask(kept))
                .filteredOn(check -> check.name().equals("signature"))
                .singleElement()
                .matches(check -> check.outcome() == Outcome.UNDECIDED);
    }

    @Test
    void keepsNothingOfAPersonNorTheTitle() {
        var pin = pin(report(EdcFormat.ID));
        var row = jdbc.sql("select p::text from pin p where digest = ?")
                .param(Digest.hex(secret(pin.address())))
                .query(String.class)
                .single();
        assertThat(row)
                .contains(pin.pin().found().kept().sha256())
                .doesNotContainIgnoringCase("Voorbeeld")
                .doesNotContainIgnoringCase("Noor")
                .doesNotContainIgnoringCase("river")
                .doesNotContain(secret(pin.address()), secret(pin.removal()));
    }

    @Test
    void isOnePinWithOneAddressHoweverOftenTheSameReportIsPinned() {
        var finding = Finding.of(report(EdcFormat.ID));
        var number = UUID.randomUUID().toString();
        var first = pinResult.pin(finding, number);
        var second = pinResult.pin(finding, number);
        assertThat(second.address()).isEqualTo(first.address());
        assertThat(second.removal()).isEqualTo(first.removal());
        assertThat(pinResult.pin(finding, number + "0").address()).isNotEqualTo(first.address());
        assertThat(jdbc.sql("select count(*) from pin where sha256 = ?")
                        .param(finding.kept().sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void isTakenAwayByItsOwnRemovalOnly() {
        var mine = pin(report(EdcFormat.ID));
        var other = pin(report(EdcFormat.ID));
        assertThat(pinResult.remove(secret(mine.address()))).isFalse();
        assertThat(pinResult.remove(mine.pin().found().kept().sha256())).isFalse();
        assertThat(pinResult.open(secret(mine.removal()))).isEmpty();
        assertThat(pinResult.remove(secret(other.removal()))).isTrue();
        assertThat(pinResult.remove(secret(other.removal()))).isFalse();
        assertThat(pinResult.open(secret(other.address()))).isEmpty();
        assertThat(pinResult.open(secret(mine.address()))).isPresent();
    }

    @Test
    void isShownToNobodyAfterItsEndAndThenDeleted() {
        var now = clock.instant();
        var secret = UUID.randomUUID().toString();
        pins.add(
                new Pin(Finding.of(report(EdcFormat.ID)), now.minus(800, ChronoUnit.DAYS), now.minusSeconds(1)),
                secret,
                UUID.randomUUID().toString());
        assertThat(pinResult.open(secret)).isEmpty();
        pinResult.removeExpired();
        assertThat(jdbc.sql("select count(*) from pin where digest = ?")
                        .param(Digest.hex(secret))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void livesTwoYears() {
        var pin = pin(report(EdcFormat.ID)).pin();
        assertThat(pin.expiresAt().atZone(ZoneOffset.UTC))
                .isEqualTo(pin.pinnedAt().atZone(ZoneOffset.UTC).plusYears(2));
    }

    private void keys(String change) {
        jdbc.sql(change + " institution_id = ?").param(university.id().value()).update();
        caches.changed(InstitutionKeys.TABLE);
    }

    private PinResult.Made pin(VerificationReport report) {
        return pinResult.pin(Finding.of(report), UUID.randomUUID().toString());
    }

    private PinResult.Opened open(PinResult.Made made) {
        return pinResult.open(secret(made.address())).orElseThrow();
    }

    private String wordsNow(PinResult.Made made, String check) {
        return Objects.requireNonNull(now(made, check).message()).key();
    }

    private Now.Answer now(PinResult.Made made, String check) {
        return open(made).now().answers().stream()
                .filter(answer -> answer.name().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static String secret(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private VerificationReport report(eu.meshe.credential.FormatId format) {
        return verified(fixture.sealed(fixture.aCredential(university), format, university));
    }

    private VerificationReport changed() {
        return verified(
                VerificationFixture.changed(fixture.sealed(fixture.aCredential(university), EdcFormat.ID, university)));
    }

    private VerificationReport elsewhere() {
        var status =
                new StatusReference(StatusReference.BITSTRING, "revocation", "https://elsewhere.example/status/1", 7);
        var credential = fixture.aCredential(university, fixture.yesterday(), null, List.of(status));
        return verified(fixture.sealed(credential, EdcFormat.ID, university));
    }

    private VerificationReport verified(byte[] document) {
        return (VerificationReport) verify.verify(document);
    }
}
