package eu.meshe.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.credential.StatusReference;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Expectations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The checks that ask nobody but the document and the status list, one after the other. */
class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Reading.Issue ISSUE = new Reading.Issue("/name", Message.of("some.key"));

    @Test
    void whatItsStandardDemandsMustBeThere() {
        var check = new ReadableCheck();
        assertFound(run(check, examined(List.of(), List.of())), Outcome.PASSED, "readable.passed");
        assertFound(run(check, examined(List.of(ISSUE), List.of())), Outcome.FAILED, "readable.failed.one");
        assertFound(
                run(check, examined(List.of(ISSUE, ISSUE), List.of(ISSUE))), Outcome.FAILED, "readable.failed.many");
        var doubtful = run(check, examined(List.of(), List.of(ISSUE)));
        assertFound(doubtful, Outcome.UNDECIDED, "readable.undecided.one");
        assertThat(doubtful.details()).containsExactly(ISSUE);
    }

    @Test
    void aMissingSignatureFailsAndAnUnknownOneIsUndecided() {
        var check = new SignatureCheck(new TimeStampAuthorities(CertificateAnchors.none()));
        assertFound(run(check, signed(new Proof.Outcome.Absent())), Outcome.FAILED, "signature.absent");
        assertThat(run(check, signed(new Proof.Outcome.Broken(Message.of("why"))))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(run(check, signed(new Proof.Outcome.NotFoundOut(Message.of("why"))))
                        .outcome())
                .isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void anIssuerWhomNobodyVouchesForIsUndecidedAndAFalseOneFails() {
        var check = new IssuerCheck();
        assertFound(run(check, from(new Provenance.SelfDescribed())), Outcome.UNDECIDED, "issuer.self-described");
        assertFound(
                run(check, from(new Provenance.UnknownCertificate("X"))),
                Outcome.UNDECIDED,
                "issuer.unknown-certificate");
        assertFound(run(check, from(new Provenance.Unplaced("did:x"))), Outcome.UNDECIDED, "issuer.unplaced");
        assertFound(run(check, from(new Provenance.NotShown())), Outcome.UNDECIDED, "issuer.not-shown");
        assertFound(run(check, from(new Provenance.Mismatched("A", "B"))), Outcome.FAILED, "issuer.mismatched");
    }

    @Test
    void theDatesAreThoseOfTheMoment() {
        assertFound(dates(null, null), Outcome.PASSED, "dates.no-end");
        assertFound(dates(null, NOW.plusSeconds(1)), Outcome.PASSED, "dates.passed");
        assertFound(dates(null, NOW.minusSeconds(1)), Outcome.FAILED, "dates.expired");
        assertFound(dates(NOW.plusSeconds(1), null), Outcome.FAILED, "dates.not-yet");
    }

    @Test
    void aSignatureThatEndsEarlierThanTheCredentialCounts() {
        assertFound(sealedUntil(NOW.minusSeconds(1)), Outcome.FAILED, "dates.signature-expired");
        assertFound(sealedUntil(NOW.plusSeconds(1)), Outcome.PASSED, "dates.no-end");
    }

    private static CheckResult sealedUntil(Instant end) {
        var key = TestKeys.ed25519(TestKeys.NORTH);
        var signer = new Proof.Signer(
                key.verificationMethod(),
                TestKeys.NORTH,
                key.publicKey(),
                List.of(),
                "eddsa-rdfc-2022",
                Proof.KeySource.REGISTRY,
                null,
                end);
        return run(new DatesCheck(), examined(credential(null, null, List.of()), new Proof.Outcome.Intact(signer)));
    }

    @Test
    void theWorstStatusCountsAndAnUnknownKindIsNeverGood() {
        assertFound(revocation(), Outcome.PASSED, "revocation.no-status");
        assertFound(revocation(list("clear")), Outcome.PASSED, "revocation.clear");
        assertFound(revocation(list("set")), Outcome.FAILED, "revocation.revoked");
        assertFound(
                revocation(new StatusReference("1EdTechRevocationList", "", "", -1)),
                Outcome.UNDECIDED,
                "revocation.unknown-type");
        assertThat(revocation(list("lost")).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(revocation(list("clear"), list("lost")).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(revocation(list("lost"), list("set"), list("clear")).outcome())
                .isEqualTo(Outcome.FAILED);
        var suspended = new StatusReference(StatusReference.BITSTRING, "suspension", "held back", 1);
        assertFound(revocation(suspended), Outcome.FAILED, "revocation.suspended");
    }

    private static CheckResult revocation(StatusReference... statuses) {
        StatusDirectory directory = reference -> switch (reference.list()) {
            case "clear" -> new StatusAnswer.Clear(NOW);
            case "set" -> new StatusAnswer.Set(StatusDirectory.Meaning.REVOKED, NOW);
            case "held back" -> new StatusAnswer.Set(StatusDirectory.Meaning.SUSPENDED, NOW);
            default -> new StatusAnswer.NotFoundOut(Message.of("lost"));
        };
        return run(
                new RevocationCheck(directory),
                examined(credential(null, null, Arrays.asList(statuses)), new Proof.Outcome.Absent()));
    }

    private static StatusReference list(String name) {
        return new StatusReference(StatusReference.BITSTRING, "revocation", name, 1);
    }

    private static CheckResult dates(@Nullable Instant from, @Nullable Instant until) {
        return run(new DatesCheck(), examined(credential(from, until, List.of()), new Proof.Outcome.Absent()));
    }

    private static CheckResult run(Check check, Examined examined) {
        return check.run(examined).orElseThrow();
    }

    private static void assertFound(CheckResult result, Outcome outcome, String key) {
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.message().key()).isEqualTo("verification." + key);
    }

    private static Examined signed(Proof.Outcome proof) {
        return examined(credential(null, null, List.of()), proof);
    }

    private static Examined from(Provenance provenance) {
        var reading = reading(credential(null, null, List.of()), List.of(), List.of());
        return new Examined(
                reading,
                new Proof.Outcome.Absent(),
                provenance,
                new Possession.Outcome.NotAsked(),
                Expectations.NONE,
                NOW);
    }

    private static Examined examined(List<Reading.Issue> issues, List<Reading.Issue> doubts) {
        var reading = reading(credential(null, null, List.of()), issues, doubts);
        return new Examined(
                reading,
                new Proof.Outcome.Absent(),
                new Provenance.NotShown(),
                new Possession.Outcome.NotAsked(),
                Expectations.NONE,
                NOW);
    }

    private static Examined examined(Credential credential, Proof.Outcome proof) {
        return new Examined(
                reading(credential, List.of(), List.of()),
                proof,
                new Provenance.NotShown(),
                new Possession.Outcome.NotAsked(),
                Expectations.NONE,
                NOW);
    }

    private static Reading.Understood reading(
            Credential credential, List<Reading.Issue> issues, List<Reading.Issue> doubts) {
        return new Reading.Understood(credential, Proof.none(), issues, doubts);
    }

    private static Credential credential(
            @Nullable Instant from, @Nullable Instant until, List<StatusReference> statuses) {
        return new Credential(
                "",
                LocalisedText.of("en", "Reading rivers"),
                Organisation.named("", LocalisedText.of("en", "University of Nowhere")),
                Holder.unnamed(null),
                new Claim.Other(List.of("Thing")),
                null,
                from,
                until,
                statuses);
    }
}
