package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.issuance.IssuanceFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ObjectNode;

/** What is not signed by VC-API, and what is no question to it. */
@ExchangeTest
@Import(IssuanceFixture.class)
class VcApiRefusalsTest extends VcApiProgram {

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
    void theSameNameIsGivenOnce() {
        var named = aCredential().put("id", "urn:example:" + staff.institutionId());

        assertThat(program.issue(RDFC, named).status()).isEqualTo(201);
        assertThat(program.issue(RDFC, named).status()).isEqualTo(409);
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

    private void assertRefused(String suite, ObjectNode credential) {
        var answer = program.issue(suite, credential);
        assertThat(answer.status()).as(suite + " " + answer.body()).isEqualTo(400);
        assertThat(answer.body().path("errors").isEmpty()).isFalse();
        assertThat(answer.body().has("verifiableCredential")).isFalse();
    }
}
