package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.aCredential;
import static eu.meshe.protocol.vcapi.VcApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.ApiTokens;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.did.SelfNamedKey;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.integrity.ProofExpectation;
import eu.meshe.signing.integrity.TestProofs;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An institution's program issues, derives, verifies and revokes by VC-API, and can do nothing else by it. */
@ExchangeTest
@Import(IssuanceFixture.class)
class VcApiTest {

    private static final String RDFC = "eddsa-rdfc-2022";
    private static final String SELECTIVE = "ecdsa-sd-2023";

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private InstitutionKeys keys;

    @Autowired
    private RotateKeys rotate;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private StaffMember staff;
    private VcApiCaller program;

    @BeforeEach
    void foundAnInstitution() {
        staff = fixture.aRegistrar();
        program = programOf(staff);
    }

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
    void anotherInstitutionsNameIsNotToBeHad() {
        var other = fixture.aRegistrar();
        var stranger = fixture.anAccount("Ida", "Invented");

        assertThat(program.issue(RDFC, from(keys.didOf(other.institution()))).status())
                .isEqualTo(403);
        assertThat(program.issue(RDFC, from("did:web:elsewhere.example")).status())
                .isEqualTo(400);
        assertThat(new VcApiCaller(new HttpCaller(port))
                        .issue(RDFC, aCredential())
                        .status())
                .isEqualTo(401);
        var token = tokens.make(stranger.id(), "test").token();
        assertThat(new VcApiCaller(new HttpCaller(port).with("Authorization", "Bearer " + token))
                        .issue(RDFC, aCredential())
                        .status())
                .isEqualTo(403);
        assertThat(programOf(other)
                        .issue(RDFC, from(keys.didOf(other.institution())))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoIsSignedOutMayNotEvenVerify() {
        var anyone = new VcApiCaller(new HttpCaller(port));

        assertThat(anyone.verify(RDFC, aCredential()).status()).isEqualTo(401);
        assertThat(anyone.verifyPresentation(RDFC, aCredential(), "{}").status())
                .isEqualTo(401);
        assertThat(anyone.derive(aCredential(), "{}").status()).isEqualTo(401);
        assertThat(anyone.post("credentials/status", "{}").status()).isEqualTo(401);
    }

    /** A status list, a recognition decision, a presentation, keys: however they are called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': ['VerifiableCredential', 'BitstringStatusListCredential']}",
                "{'type': ['VerifiableCredential', 'https://www.w3.org/ns/credentials/status#BitstringStatusListCredential']}",
                "{'credentialSubject': {'id': 'https://example.org/l', 'type': 'BitstringStatusList', 'statusPurpose': 'revocation', 'encodedList': 'uH4s'}}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 'https://meshe.eu/contexts/recognition/v1'], 'type': ['VerifiableCredential', 'RecognitionDecisionCredential'], 'credentialSubject': {'id': 'did:example:a'}}",
                "{'type': ['VerifiableCredential', 'https://meshe.eu/contexts/recognition/v1#RecognitionDecisionCredential']}",
                "{'type': ['VerifiableCredential', 'VerifiablePresentation']}",
                "{'type': ['VerifiableCredential', 'https://w3id.org/security#Multikey']}",
                "{'credentialStatus': {'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation', 'statusListIndex': '1', 'statusListCredential': 'https://example.org/l'}}",
                "{'proof': {'type': 'DataIntegrityProof'}}"
            })
    void whatDecidesSomethingIsNotSigned(String members) {
        for (var suite : new String[] {RDFC, "ecdsa-jcs-2019", SELECTIVE}) {
            assertRefused(suite, with(members));
        }
    }

    /** VCDM 2.0, 4.3 to 4.11; and what no context defines. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 'https://example.org/unknown/v1']}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'x': 'https://example.org/x'}]}",
                "{'@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']}",
                "{'@context': 'https://www.w3.org/ns/credentials/v2'}",
                "{'undefinedTerm': 'x'}",
                "{'type': ['VerifiableCredential', 'UndefinedType']}",
                "{'type': ['OpenBadgeCredential']}",
                "{'id': 'not a url'}",
                "{'issuer': {'id': 'not a url'}}",
                "{'credentialSubject': {}}",
                "{'validFrom': '2026-01-01'}",
                "{'validFrom': '2100-01-01T00:00:00Z'}",
                "{'evidence': {'id': 'https://example.org/e'}}",
                "{'name': {'@value': 'x', '@language': 'en', 'url': 'https://example.org'}}"
            })
    void whatIsNoCredentialIsNotSigned(String members) {
        for (var suite : new String[] {RDFC, "eddsa-jcs-2022", SELECTIVE}) {
            assertRefused(suite, with(members));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"created\": \"2020-01-01T00:00:00Z\"}",
                "{\"challenge\": \"abc\"}",
                "{\"verificationMethod\": \"did:example:x#y\"}",
                "{\"mandatoryPointers\": \"/issuer\"}",
                "{\"mandatoryPointers\": [\"issuer\"]}",
                "{\"mandatoryPointers\": [\"/not/there\"]}"
            })
    void whatTheDoorDecidesItselfCannotBeChosen(String options) {
        assertThat(program.issue(SELECTIVE, aCredential(), options).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"credential\": \"x\"}",
                "{\"credential\": {}, \"options\": []}",
                "{\"credential\": {}, \"credential\": {}}"
            })
    void whatCannotBeReadIsRefused(String body) {
        for (var operation : new String[] {"credentials/issue", "credentials/verify", "presentations/verify"}) {
            assertThat(program.post(RDFC + "/" + operation, body).status())
                    .as(operation)
                    .isEqualTo(400);
        }
        assertThat(program.post(SELECTIVE + "/credentials/derive", body).status())
                .isEqualTo(400);
    }

    @Test
    void whatIsTooDeepOrTooLargeIsRefused() {
        var deep = "{\"verifiableCredential\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5001);
        var large = "{\"verifiableCredential\": {\"a\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}}";

        assertThat(program.post(RDFC + "/credentials/verify", deep).errors()).containsExactly("PARSING_ERROR");
        assertThat(program.post(RDFC + "/credentials/verify", large).status()).isEqualTo(413);
        assertThat(program.http()
                        .post("/vc-api/" + RDFC + "/credentials/issue", "text/plain", "{}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void whoMadeItKnownElsewhereIsNotFoundOutAndNeverVerified() {
        var credential = program.issue(RDFC, aCredential()).credential();
        credential.put("issuer", "did:web:elsewhere.example");
        ((ObjectNode) credential.at("/proof/0")).put("verificationMethod", "did:web:elsewhere.example#key-1");

        var answer = program.verify(RDFC, credential);

        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.outcomes()).containsExactly("undecided");
    }

    /** Any document can name any address as the owner of the key that it brings along. */
    @Test
    void aKeyThatTheDocumentBroughtAlongIsNeverVerified() {
        var key = SelfNamedKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        var claimed = "https://university.example/issuer";
        var address = claimed + "#" + Multikey.encode(key.publicKey());
        var credential = aCredential().put("issuer", claimed).put("validFrom", "2026-01-01T00:00:00Z");
        var signed = new DataIntegrity(Contexts.bundled()).sign(credential, new Renamed(key, address), clock.instant());

        var answer = program.verify(RDFC, signed);

        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.outcomes()).containsExactly("undecided");
    }

    @Test
    void anInstitutionPresentsWithAKeyInUseOnly() {
        var key = keys.getCurrent(staff.institutionId(), KeyAlgorithm.ED25519);
        var unsigned = json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}""").put("holder", key.controller());
        unsigned.set(
                "verifiableCredential",
                program.issue("ecdsa-rdfc-2019", aCredential()).credential());
        var presentation =
                TestProofs.sign(unsigned, ProofExpectation.authentication("abc", null), key, clock.instant());

        var answer = program.verifyPresentation(RDFC, presentation, "{\"challenge\": \"abc\"}");
        assertThat(answer.isVerified()).as(answer.body().toString()).isTrue();
        rotate.replace(staff, key.verificationMethod().replaceFirst(".*#", ""));
        assertThat(program.verifyPresentation(RDFC, presentation, "{\"challenge\": \"abc\"}")
                        .errors())
                .containsExactly("PROOF_VERIFICATION_ERROR");
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
    void theSameNameIsGivenOnce() {
        var named = aCredential().put("id", "urn:example:" + staff.institutionId());

        assertThat(program.issue(RDFC, named).status()).isEqualTo(201);
        assertThat(program.issue(RDFC, named).status()).isEqualTo(409);
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

    @ParameterizedTest
    @ValueSource(strings = {"urn:example:\\u0000", "urn:example:a\\u0000b", "\\ud800"})
    void aNameThatNoDatabaseTakesIsAnsweredAsAnyOther(String name) {
        var revocation = "{\"credentialId\": \"" + name
                + "\", \"credentialStatus\": {\"statusPurpose\": \"revocation\"}, \"status\": true}";
        assertThat(program.post("credentials/status", revocation).status()).isIn(400, 404);
        var named = aCredential().put("id", "urn:name");
        var body = "{\"credential\": " + named.toString().replace("urn:name", name) + "}";
        for (var suite : List.of(RDFC, "eddsa-jcs-2022")) {
            assertThat(program.post(suite + "/credentials/issue", body).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void ofAStolenKeyOnlyWhatIsOnRecordStaysGood() {
        var kept = program.issue(RDFC, aCredential()).credential();
        var stolen = keys.getCurrent(staff.institutionId(), KeyAlgorithm.ED25519);
        var forged = new DataIntegrity(Contexts.bundled())
                .sign(
                        withoutProof(kept).put("name", "Forged"),
                        stolen,
                        clock.instant().minusSeconds(60));
        rotate.replaceStolen(
                staff,
                stolen.verificationMethod().replaceFirst(".*#", ""),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());

        assertThat(program.verify(RDFC, kept).isVerified()).isTrue();
        assertThat(program.verify(RDFC, forged).errors()).containsExactly("PROOF_VERIFICATION_ERROR");
        var report = (VerificationReport) verify.verify(bytes(kept));
        assertThat(report.check("issuer").outcome().name()).isEqualTo("PASSED");
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

    /** The same key under another address. */
    private record Renamed(SelfNamedKey key, String verificationMethod) implements SigningKey {

        @Override
        public KeyAlgorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public PublicKey publicKey() {
            return key.publicKey();
        }

        @Override
        public List<X509Certificate> certificates() {
            return List.of();
        }

        @Override
        public byte[] sign(byte[] message) {
            return key.sign(message);
        }
    }

    private void assertRefused(String suite, ObjectNode credential) {
        var answer = program.issue(suite, credential);
        assertThat(answer.status()).as(suite + " " + answer.body()).isEqualTo(400);
        assertThat(answer.body().path("errors").isEmpty()).isFalse();
        assertThat(answer.body().has("verifiableCredential")).isFalse();
    }

    private ObjectNode from(String issuer) {
        return aCredential().put("issuer", issuer);
    }

    private ObjectNode with(String members) {
        var credential = aCredential();
        credential.put("issuer", keys.didOf(staff.institution()));
        credential.setAll(json(members.replace('\'', '"')));
        return credential;
    }

    private static ObjectNode withoutProof(ObjectNode signed) {
        var unsigned = signed.deepCopy();
        assertThat(unsigned.remove("proof")).isInstanceOf(ArrayNode.class);
        return unsigned;
    }

    private static String digest(ObjectNode credential) {
        return eu.meshe.platform.Digest.hex(bytes(credential)).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(ObjectNode credential) {
        return credential.toString().getBytes(StandardCharsets.UTF_8);
    }

    private VcApiCaller programOf(StaffMember member) {
        var token = tokens.make(member.account().id(), "test").token();
        return new VcApiCaller(new HttpCaller(port).with("Authorization", "Bearer " + token));
    }
}
