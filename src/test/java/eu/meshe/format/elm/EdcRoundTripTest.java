package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write we read again as it was, and our seal holds. */
class EdcRoundTripTest {

    static final KeyDirectory NO_KEYS = method -> new KeyDirectory.Answer.NotFoundOut(Message.of("none"));
    private static final TestSeal SEAL = new TestSeal();
    private final EdcFormat format = new EdcFormat();

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void readsWhatItWrote(Credential credential) {
        var document = format.issue(credential, SEAL, SampleCredentials.AT);

        var read = understood(document);

        assertThat(read.credential()).isEqualTo(credential);
        assertThat(read.issues()).isEmpty();
        assertThat(read.doubts()).isEmpty();
        assertThat(format.fit(document)).isEqualTo(CredentialFormat.Fit.OWN);
    }

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void sealsSoThatItsOwnCheckFindsTheSealIntact(Credential credential) {
        var read = understood(format.issue(credential, SEAL, SampleCredentials.AT));

        assertThat(read.proof().check(NO_KEYS)).isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
            assertThat(intact.signer().signedAt()).isEqualTo(SampleCredentials.AT);
            assertThat(intact.signer().certificates()).isEqualTo(SEAL.certificates());
            assertThat(intact.signer().algorithm()).isEqualTo("ES256");
            assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.DOCUMENT);
        });
    }

    @Test
    void writesTheSameContentEachTime() {
        var first = format.issue(SampleCredentials.complete(), SEAL, SampleCredentials.AT);
        var second = new EdcFormat().issue(SampleCredentials.complete(), SEAL, SampleCredentials.AT);

        assertThat(payload(first)).isEqualTo(payload(second));
    }

    @Test
    void takesTheIssuersLegalIdentifierFromTheCertificateWhereItHasNone() {
        var complete = SampleCredentials.complete();
        var issuer =
                Organisation.named(complete.issuer().id(), complete.issuer().legalName());
        var credential = with(complete, issuer, complete.claim());

        var read =
                understood(format.issue(credential, SEAL, SampleCredentials.AT)).credential();

        assertThat(read.issuer().registration()).isEqualTo("NTRIE-0000001");
        assertThat(read.issuer().country()).hasToString("IE");
    }

    @Test
    void refusesToWriteAClaimThatIsNoAchievement() {
        var complete = SampleCredentials.complete();
        var credential = with(complete, complete.issuer(), new Claim.Other(List.of("Something")));

        assertThatIllegalArgumentException().isThrownBy(() -> format.issue(credential, SEAL, SampleCredentials.AT));
    }

    private static Credential with(Credential credential, Organisation issuer, Claim claim) {
        return new Credential(
                credential.id(),
                credential.title(),
                issuer,
                credential.holder(),
                claim,
                credential.issuedAt(),
                credential.validFrom(),
                credential.validUntil(),
                credential.statuses());
    }

    private Reading.Understood understood(byte[] document) {
        return (Reading.Understood) format.read(document);
    }

    private static String payload(byte[] document) {
        return Documents.payload(document);
    }
}
