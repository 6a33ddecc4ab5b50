package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.verification.VerificationReport;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** An institution's program issues, derives, verifies and revokes by VC-API, and can do nothing else by it. */
@ExchangeTest
@Import(IssuanceFixture.class)
class VcApiTest extends VcApiProgram {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {RDFC, "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019"})
    void issuesWithEachSuiteAndFindsItRight(String suite) {
        var issued = program.issue(suite, aCredential());

        assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
        var credential = issued.credential();
        assertThat(credential.path("issuer").asString()).isEqualTo(keys.didOf(staff.institution()));
        assertThat(credential.path("id").asString()).startsWith("urn:uuid:");
        assertThat(credential.at("/proof/0/cryptosuite").asString()).isEqualTo(suite);
        assertThat(credential.at("/credentialStatus/type").asString()).isEqualTo("BitstringStatusListEntry");
        var verified = program.verify(suite, credential, "{\"checks\": [\"proof\", \"credentialStatus\"]}");
        assertThat(verified.isVerified()).as(verified.body().toString()).isTrue();
        assertThat(verified.warnings()).isEmpty();
    }

    @Test
    void whatIsIssuedHereStandsTheChecksOfThePageToo() {
        var credential = program.issue(RDFC, aCredential()).credential();

        var report = (VerificationReport) verify.verify(bytes(credential));

        assertThat(report.check("issuer").outcome().name()).isEqualTo("PASSED");
        assertThat(report.check("revocation").outcome().name()).isEqualTo("PASSED");
    }

    @ParameterizedTest
    @CsvSource({"name, Reading the wether", "validUntil, 2098-01-01T00:00:00Z", "id, urn:uuid:other"})
    void aChangedCredentialIsNotVerified(String member, String value) {
        var credential = program.issue(RDFC, aCredential()).credential().put(member, value);

        var answer = program.verify(RDFC, credential);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.errors()).contains("PROOF_VERIFICATION_ERROR");
        assertThat(answer.outcomes()).containsExactly("failed");
    }

    @Test
    void theAddressOfAnotherSuiteDoesNotVerify() {
        var credential = program.issue(RDFC, aCredential()).credential();

        assertThat(program.verify("ecdsa-rdfc-2019", credential).isVerified()).isFalse();
        assertThat(program.verify("no-such-suite", credential).status()).isEqualTo(404);
        assertThat(program.issue("Ed25519Signature2020", aCredential()).status())
                .isEqualTo(404);
        assertThat(program.post(RDFC + "/credentials/derive", "{}").status()).isEqualTo(404);
    }

    @Test
    void aProofForAnotherPurposeChallengeOrDomainIsNotVerified() {
        var credential = program.issue(RDFC, aCredential()).credential();

        assertThat(program.verify(RDFC, credential, "{\"expectedProofPurpose\": \"authentication\"}")
                        .isVerified())
                .isFalse();
        assertThat(program.verify(RDFC, credential, "{\"challenge\": \"abc\"}").errors())
                .containsExactly("INVALID_CHALLENGE_ERROR");
        assertThat(program.verify(RDFC, credential, "{\"domain\": \"example.org\"}")
                        .errors())
                .containsExactly("INVALID_DOMAIN_ERROR");
    }

    @Test
    void isEnteredInTheLogWithoutAPerson() {
        var credential = program.issue(RDFC, aCredential()).credential();

        assertThat(jdbc.sql(
                                "select kind || ' ' || subject || ' ' || facts::text from ledger_entry where institution_id = ?")
                        .param(staff.institutionId().value())
                        .query(String.class)
                        .list())
                .contains("CredentialIssued " + digest(credential) + " {\"suite\": \"" + RDFC + "\"}");
    }

    @Test
    void whatIsRevokedIsNotVerifiedAndNobodyElseRevokesIt() {
        var credential = program.issue(RDFC, aCredential()).credential();
        var revocation = """
                {"credentialId": "%s", "credentialStatus": {"type": "BitstringStatusListEntry", "statusPurpose": "revocation"}, "status": true}""".formatted(credential.path("id").asString());

        assertThat(programOf(fixture.aRegistrar())
                        .post("credentials/status", revocation)
                        .status())
                .isEqualTo(404);
        assertThat(program.post("credentials/status", revocation.replace("true", "false"))
                        .status())
                .isEqualTo(400);
        assertThat(program.verify(RDFC, credential).isVerified()).isTrue();
        assertThat(program.post("credentials/status", revocation).status()).isEqualTo(200);
        assertThat(program.post("credentials/status", revocation).status()).isEqualTo(200);
        assertThat(program.verify(RDFC, credential).errors()).containsExactly("STATUS_VERIFICATION_ERROR");
    }

    @Test
    void aHolderShowsAPartAndCannotLeaveOutTheStatusOrTheEnd() {
        var base = program.issue(SELECTIVE, aCredential(), "{\"mandatoryPointers\": [\"/name\"]}")
                .credential();
        var shown = program.derive(base, "{\"selectivePointers\": [\"/credentialSubject/id\"]}");

        assertThat(shown.status()).as(shown.body().toString()).isEqualTo(201);
        assertThat(shown.credential().has("credentialStatus")).isTrue();
        assertThat(shown.credential().has("validUntil")).isTrue();
        assertThat(shown.credential().at("/credentialSubject/id").asString()).isEqualTo("did:example:ada");
        assertThat(shown.credential().at("/credentialSubject/achievement").isMissingNode())
                .isTrue();
        assertThat(program.verify(SELECTIVE, shown.credential()).isVerified()).isTrue();
        var without = shown.credential().deepCopy();
        without.remove("credentialStatus");
        assertThat(program.verify(SELECTIVE, without).isVerified()).isFalse();
        assertThat(program.verify(SELECTIVE, base).isVerified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"selectivePointers\": [\"/not/there\"]}",
                "{\"selectivePointers\": [1]}",
                "{\"selectivePointers\": {}}"
            })
    void nothingIsDerivedOfWhatIsNotThere(String options) {
        var base = program.issue(SELECTIVE, aCredential()).credential();

        assertThat(program.derive(base, options).status()).isEqualTo(400);
        assertThat(program.derive(program.issue(RDFC, aCredential()).credential(), "{}")
                        .status())
                .isEqualTo(400);
    }

    private static String digest(ObjectNode credential) {
        return eu.meshe.platform.Digest.hex(bytes(credential)).toLowerCase(Locale.ROOT);
    }
}
