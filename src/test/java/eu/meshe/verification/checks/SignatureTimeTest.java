package eu.meshe.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Digest;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestTimestampAuthority;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import eu.meshe.signing.timestamp.TimestampAuthority.Answer;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Expectations;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A seal whose certificate has ended, and what time stamps do for it. The certificate here is good for the year 2024. */
class SignatureTimeTest {

    private static final Instant DURING = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** Any certificate of that year will do: here the root of another authority. */
    private static final X509Certificate SEAL = new TestTimestampAuthority(
                    () -> DURING, Instant.parse("2024-01-01T00:00:00Z"), Duration.ofDays(366), true, null)
            .root();

    private static final TestTimestampAuthority LONG = authority(3650);

    @Test
    void countsWhileTheCertificateIsGood() {
        assertFound(check(DURING, LONG.anchors()), Outcome.PASSED, "passed");
    }

    @Test
    void cannotBeJudgedOnceTheCertificateHasEnded() {
        assertFound(check(NOW, LONG.anchors()), Outcome.UNDECIDED, "certificate-ended");
    }

    @Test
    void countsForEverWithATrustedStampFromBefore() {
        assertFound(check(NOW, LONG.anchors(), stamp(LONG, DURING)), Outcome.PASSED, "stamped");
    }

    @Test
    void doesNotCountWithAStampFromAfter() {
        assertFound(check(NOW, LONG.anchors(), stamp(LONG, AFTER)), Outcome.UNDECIDED, "stamped-late");
    }

    @Test
    void doesNotCountWithAStampOfAnUnknownAuthority() {
        var check = check(NOW, CertificateAnchors.none(), stamp(LONG, DURING));

        assertFound(check, Outcome.UNDECIDED, "certificate-ended");
        assertThat(new StampNotices(new TimeStampAuthorities(CertificateAnchors.none()))
                        .notices(intact(List.of(stamp(LONG, DURING))), NOW))
                .singleElement()
                .satisfies(notice -> assertThat(notice.key()).isEqualTo("verification.stamp.unknown"));
    }

    /** The certificate of the stamp itself has ended: it needs a later stamp over it (LTA). */
    @Test
    void needsAnArchiveStampOnceTheStampsOwnCertificateHasEnded() {
        var brief = authority(366);
        var both = new CertificateAnchors(List.of(brief.root(), LONG.root()));
        var early = stamp(brief, DURING);

        assertFound(check(NOW, both, early), Outcome.UNDECIDED, "certificate-ended");
        assertFound(check(NOW, both, early, stamp(LONG, DURING.plusSeconds(60))), Outcome.PASSED, "stamped");
        assertFound(check(NOW, both, early, stamp(LONG, AFTER)), Outcome.UNDECIDED, "stamped-late");
    }

    @Test
    void isNoWorseForABrokenStamp() {
        var broken = TimeStampToken.check(new byte[] {1}, new byte[0]);

        assertFound(check(DURING, LONG.anchors(), broken), Outcome.PASSED, "passed");
        assertFound(check(NOW, LONG.anchors(), broken, stamp(LONG, DURING)), Outcome.PASSED, "stamped");
    }

    private static TestTimestampAuthority authority(int days) {
        return new TestTimestampAuthority(
                () -> DURING, Instant.parse("2024-01-01T00:00:00Z"), Duration.ofDays(days), true, null);
    }

    private static TimeStamp stamp(TestTimestampAuthority authority, Instant at) {
        var content = new byte[] {1, 2, 3};
        var token = ((Answer.Stamped) authority.at(at).stamp(Digest.sha256(content))).token();
        return TimeStampToken.check(token, content);
    }

    private static CheckResult check(Instant now, CertificateAnchors anchors, TimeStamp... stamps) {
        var reading = new Reading.Understood(credential(), Proof.none(), List.of(), List.of());
        return run(
                new SignatureCheck(new TimeStampAuthorities(anchors)),
                new Examined(
                        reading,
                        intact(Stream.of(stamps).toList()),
                        new Provenance.NotShown(),
                        new Possession.Outcome.NotAsked(),
                        Expectations.NONE,
                        now));
    }

    private static Proof.Outcome.Intact intact(List<TimeStamp> stamps) {
        return new Proof.Outcome.Intact(
                new Proof.Signer("", "", SEAL.getPublicKey(), List.of(SEAL), "ES256", Proof.KeySource.DOCUMENT, DURING),
                stamps);
    }

    private static CheckResult run(Check check, Examined examined) {
        return check.run(examined).orElseThrow();
    }

    private static void assertFound(CheckResult result, Outcome outcome, String finding) {
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.message().key()).isEqualTo("verification.signature." + finding);
    }

    private static Credential credential() {
        return new Credential(
                "",
                LocalisedText.of("en", "Reading rivers"),
                Organisation.named("", LocalisedText.of("en", "University of Nowhere")),
                Holder.unnamed(null),
                new Claim.Other(List.of("Thing")),
                null,
                null,
                null,
                List.of());
    }
}
