package eu.meshe.format.openbadge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBadgeFormatTest {

    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);
    private final OpenBadgeFormat format = new OpenBadgeFormat();

    @Test
    void whatIsIssuedIsReadAsItWas() {
        var reading = read(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
    }

    @Test
    void aBadgeThatSaysLittleIsReadAsItWas() {
        var reading = read(format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.bare());
    }

    @Test
    void anAwardingBodyThatIsTheIssuerIsReadAsTheIssuer() {
        var full = SampleCredentials.full();
        var claim = (eu.meshe.credential.Claim.Achieved) full.claim();
        var sameBody = new Credential(
                full.id(),
                full.title(),
                full.issuer(),
                full.holder(),
                new eu.meshe.credential.Claim.Achieved(
                        claim.achievement(), full.issuer(), claim.result(), claim.accreditation()),
                full.issuedAt(),
                full.validFrom(),
                full.validUntil(),
                full.statuses());

        assertThat(read(format.issue(sameBody, KEY, TestKeys.NOW)).credential()).isEqualTo(sameBody);
    }

    @Test
    void theSealIsIntactUnderTheIssuersKey() {
        var outcome = read(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW))
                .proof()
                .check(TestKeys.knowing(KEY));

        assertThat(outcome).isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
            assertThat(intact.signer().controller()).isEqualTo(SampleCredentials.ISSUER);
            assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.REGISTRY);
            assertThat(intact.signer().algorithm()).isEqualTo("eddsa-rdfc-2022");
            assertThat(intact.signer().signedAt()).isEqualTo(TestKeys.NOW);
        });
    }

    @Test
    void anIssuerWithoutAnEdwardsKeySealsWithP256() {
        var key = TestKeys.p256(SampleCredentials.ISSUER);
        var reading = read(format.issue(SampleCredentials.full(), key, TestKeys.NOW));

        assertThat(format.keyAlgorithms()).containsExactly(KeyAlgorithm.ED25519, KeyAlgorithm.P256);
        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
        assertThat(reading.proof().check(TestKeys.knowing(key)))
                .isInstanceOfSatisfying(
                        Proof.Outcome.Intact.class,
                        intact -> assertThat(intact.signer().algorithm()).isEqualTo("ecdsa-rdfc-2019"));
    }

    @Test
    void theSealOfAnIssuerNobodyKnowsCannotBeChecked() {
        var outcome = read(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW))
                .proof()
                .check(TestKeys.knowing());

        assertThat(outcome).isInstanceOf(Proof.Outcome.NotFoundOut.class);
    }

    @Test
    void refusesToIssueUnderAnothersKey() {
        var other = TestKeys.ed25519("did:web:south.example");

        assertThatThrownBy(() -> format.issue(SampleCredentials.full(), other, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        var badge = new String(format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW), StandardCharsets.UTF_8);

        assertThat(read(("\uFEFF" + badge).getBytes(StandardCharsets.UTF_8)).credential())
                .isEqualTo(SampleCredentials.bare());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "42",
                "\"VerifiableCredential\"",
                "{\"type\":[\"VerifiableCredential\"]}",
                "{\"type\":\"OpenBadgeCredential\"}",
                "{\"type\":[\"OpenBadgeCredential\",7,null,{}],\"credentialSubject\":[],\"issuer\":[1],\"proof\":3}",
                "{\"type\":\"OpenBadgeCredential\",\"credentialSubject\":{\"identifier\":7,\"achievement\":[],\"result\":{\"value\":{}}}}",
                "{\"type\":\"OpenBadgeCredential\",\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusListIndex\":-1}}",
                "{\"type\":\"OpenBadgeCredential\",\"validUntil\":[\"2020-01-01T00:00:00Z\"]}",
                "{\"type\":\"OpenBadgeCredential\",\"n\":1E999999999}",
                "{\"type\":\"OpenBadgeCredential\",\"n\":\"\\ud800\"}",
                "{\"type\":\"OpenBadgeCredential\"",
                "{\"type\":\"OpenBadgeCredential\",\"type\":\"Other\"}",
            })
    void readsTheWorstWithoutThrowing(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        format.fit(bytes);
        var reading = format.read(bytes);

        if (reading instanceof Reading.Understood understood) {
            assertThat(understood.issues()).isNotEmpty();
            assertThat(understood.proof().check(TestKeys.knowing())).isNotInstanceOf(Proof.Outcome.Intact.class);
        } else {
            assertThat(((Reading.Unreadable) reading).issues()).isNotEmpty();
        }
    }

    @Test
    void nestsSafely() {
        var deep = "{\"type\":\"OpenBadgeCredential\",\"x\":" + "[".repeat(100_000);
        var closed = "{\"type\":\"OpenBadgeCredential\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThat(format.read(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(format.read(closed.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(format.fit(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo(CredentialFormat.Fit.OWN);
    }

    @Test
    void bytesThatAreNoUtf8AreUnreadable() {
        var badge = format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW);
        badge[badge.length / 2] = (byte) 0xff;

        assertThat(format.fit(badge)).isEqualTo(CredentialFormat.Fit.OWN);
        assertThat(format.read(badge)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aCredentialOfAnotherKindIsReadByItsTypes() {
        var document = "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"urn:x:1\","
                + "\"type\":[\"VerifiableCredential\",\"LibraryCard\"],\"issuer\":\"did:example:library\","
                + "\"credentialSubject\":{\"id\":\"did:example:reader\"}}";
        var reading = read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential().claim())
                .isEqualTo(new eu.meshe.credential.Claim.Other(java.util.List.of("LibraryCard")));
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":[\"VerifiableCredential\",\"EuropeanDigitalCredential\"]}",
                "{\"type\":[\"VerifiableCredential\",\"RecognitionDecisionCredential\"]}",
                "{\"hello\":\"world\"}",
                "<elmo/>",
                "VerifiableCredential"
            })
    void leavesWhatIsNotItsOwn(String document) {
        assertThat(format.fit(document.getBytes(StandardCharsets.UTF_8))).isNotEqualTo(CredentialFormat.Fit.OWN);
    }

    private Reading.Understood read(byte[] document) {
        assertThat(format.fit(document)).isNotEqualTo(CredentialFormat.Fit.NONE);
        return (Reading.Understood) format.read(document);
    }
}
