package eu.meshe.format.openbadge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.credential.Claim;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestKeys;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's badges, and what is right to say of each. */
class OpenBadgeSamplesTest {

    private final OpenBadgeFormat format = new OpenBadgeFormat();

    @Test
    void theSimpleSampleIsCompleteAndItsSignatureFitsTheKeyItBrought() {
        var reading = read("simple.json");

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.credential().issuer().id()).isEqualTo("https://example.com/issuers/876543");
        // the key stands in the document itself, so nobody vouches for whose it is
        assertIntactByItsOwnKey(reading);
    }

    @Test
    void theExpiredSampleIsIntactAndEndedIn2010() {
        var reading = read("simple-err-expired.json");

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential().validUntil()).isEqualTo(Instant.parse("2010-01-01T00:00:00Z"));
        assertIntactByItsOwnKey(reading);
    }

    @Test
    void theSampleWithAWrongIssuerTypeIsSaidSo() {
        var reading = read("simple-err-issuer-type.json");

        assertThat(places(reading.issues())).containsExactly("/issuer/type");
        // the type is defined nowhere, so no signature covers it
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void theCompleteSampleIsReadInFull() {
        var reading = read("complete.json");
        var claim = (Claim.Achieved) reading.credential().claim();

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(claim.achievement().title().original()).isEqualTo("1EdTech University Degree");
        var result = Objects.requireNonNull(claim.result());
        assertThat(result.grade()).isEqualTo("A");
        assertThat(result.gradingScale()).isEqualTo("Final Project Grade");
        assertThat(claim.achievement().credits())
                .as("which credits 42 counts, it does not say")
                .isNull();
        assertThat(reading.credential().holder().email()).isEqualTo("student@1edtech.edu");
        assertThat(reading.credential().statuses())
                .extracting(status -> status.type())
                .containsExactly("1EdTechRevocationList");
        // with proofs inside its endorsements; it takes RDFC-1.0 to the letter to see that this one fits
        assertIntactByItsOwnKey(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theed_microcredential_full_ho.json", "uvh_at_microcredential_full_1.json"})
    void theDutchMicroCredentialsAreReadAndCarryNoProof(String file) {
        var reading = read(file);
        var claim = (Claim.Achieved) reading.credential().claim();

        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Absent.class);
        assertThat(reading.issues()).isEmpty();
        var words = java.util.Objects.requireNonNull(reading.particulars().vocabulary());
        assertThat(places(words.judge().doubts())).containsExactly("/@context/2");
        assertThat(claim.achievement().credits()).isEqualTo(Credits.of(3));
        assertThat(claim.achievement().level()).isEqualTo(new EqfLevel(4));
        assertThat(Objects.requireNonNull(claim.accreditation()).report()).hasHost("data.example.com");
        var result = Objects.requireNonNull(claim.result());
        assertThat(result.grade()).isEqualTo("8.5");
        assertThat(result.gradingScale()).isEqualTo("Final Project Grade (1–10)");
        assertThat(result.identityCheck()).isEqualTo(IdentityCheck.SUPERVISED_WITH_IDENTITY);
    }

    private static void assertIntactByItsOwnKey(Reading.Understood reading) {
        var outcome = reading.proof().check(TestKeys.knowing());
        assertThat(outcome).isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
            assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.DOCUMENT);
            assertThat(intact.signer().controller())
                    .isEqualTo(reading.credential().issuer().id());
        });
    }

    private static List<String> places(List<Issue> issues) {
        return issues.stream().map(Issue::place).toList();
    }

    private Reading.Understood read(String file) {
        var document = Shared.bytes("samples/ob3/" + file);
        assertThat(format.fit(document)).isEqualTo(CredentialFormat.Fit.OWN);
        return (Reading.Understood) format.read(document);
    }
}
