package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.VectorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statements that the public test suites hold an implementation to: W3C VCDM 2.0, Data Integrity 1.0 and its EdDSA and ECDSA
 * cryptosuites, Bitstring Status List 1.0. The documents are our own.
 */
@ConformanceServer
class ConformanceTest extends CallingSuite {

    private static final String SELECTIVE = "ecdsa-sd-2023";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {RDFC, "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019"})
    void issuesAndVerifiesWithoutAToken(String name) {
        for (var credential : new ObjectNode[] {plain(), old()}) {
            var issued = suite.issue(name, credential);

            assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
            var proof = issued.credential().at("/proof/0");
            assertThat(proof.path("type").asString()).isEqualTo("DataIntegrityProof");
            assertThat(proof.path("cryptosuite").asString()).isEqualTo(name);
            assertThat(proof.path("proofValue").asString()).startsWith("z");
            assertThat(proof.path("verificationMethod").asString()).startsWith("did:key:z");
            assertThat(suite.verify(name, issued.credential(), "{\"checks\": [\"proof\"]}")
                            .isVerified())
                    .isTrue();
        }
    }

    /** VCDM 2.0, 4.3 to 4.11 and 5.2 to 5.6: what an issuer must take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'], 'type': ['VerifiableCredential', 'AnyExampleCredential']}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'OwnCredential': 'https://example.org/#OwnCredential'}], 'type': ['OwnCredential', 'VerifiableCredential']}",
                "{'type': ['VerifiableCredential', 'https://example.org/#ByAddress']}",
                "{'id': 'did:example:credential'}",
                "{'issuer': {'id': 'did:example:other', 'name': 'Invented', 'description': {'@value': 'x', '@language': 'en', '@direction': 'ltr'}}}",
                "{'name': [{'@value': 'a', '@language': 'en'}, {'@value': 'b', '@language': 'ar', '@direction': 'rtl'}]}",
                "{'description': 'Plain text'}",
                "{'credentialSubject': [{'id': 'did:example:a'}, {'id': 'did:example:b'}]}",
                "{'validFrom': '2030-05-12T23:00:00.123Z'}",
                "{'validFrom': '2010-05-12T23:00:00-05:00', 'validUntil': '2099-05-12T23:00:00+02:00'}",
                "{'credentialStatus': {'type': 'https://example.org/#Status'}}",
                "{'credentialSchema': [{'id': 'https://example.org/s1', 'type': 'https://example.org/#S'}, {'id': 'https://example.org/s2', 'type': 'https://example.org/#S'}]}",
                "{'termsOfUse': [{'type': 'https://example.org/#P'}, {'id': 'https://example.org/p', 'type': 'https://example.org/#P'}]}",
                "{'evidence': [{'type': 'https://example.org/#E'}]}",
                "{'refreshService': {'type': 'https://example.org/#R', 'id': 'https://example.org/r'}}",
                "{'relatedResource': [{'id': 'https://example.org/r.json', 'digestSRI': 'sha256-ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356', 'mediaType': 'application/json'}]}",
                "{'relatedResource': {'id': 'https://example.org/r.json', 'digestMultibase': 'uEiDKPRY7qwVTgYJyJhQFaPO-9-qsGHzr12h44LY-nkQjVg'}}"
            })
    void takesWhatTheDataModelAllows(String members) {
        for (var name : new String[] {RDFC, "ecdsa-jcs-2019", SELECTIVE}) {
            var answer = suite.issue(name, with(members));
            assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(201);
        }
    }

    /** The same sections: where an issuer must produce an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context': null}",
                "{'@context': []}",
                "{'@context': ['https://www.w3.org/ns/credentials/examples/v2', 'https://www.w3.org/ns/credentials/v2']}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 'https ://not-a-url']}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', 7]}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'VerifiableCredential': 'https://example.org/#Bad'}]}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'@protected': true, 'Own': 'https://example.org/#Own'}, {'Own': 'https://example.org/#Bad'}], 'type': ['VerifiableCredential', 'Own']}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'@vocab': null}], 'type': ['VerifiableCredential', 'Unmapped']}",
                "{'@context': ['https://www.w3.org/ns/credentials/v2', {'Own': 'https ://not-a-url#Own'}], 'type': ['VerifiableCredential', 'Own']}",
                "{'type': null}",
                "{'type': []}",
                "{'type': 7}",
                "{'type': ['OtherCredential']}",
                "{'id': null}",
                "{'id': ['did:example:a', 'did:example:b']}",
                "{'id': 'not-a-url'}",
                "{'issuer': null}",
                "{'issuer': 'not-a-url'}",
                "{'issuer': {'id': null}}",
                "{'issuer': {'id': 'not-a-url'}}",
                "{'issuer': {'id': 'did:example:a', 'name': {'@value': 'x', '@language': 'en', 'url': 'did:example:x'}}}",
                "{'name': {'@value': 'x', '@language': 'en', 'url': 'did:example:x'}}",
                "{'description': {'@value': 'x', '@direction': 'up'}}",
                "{'credentialSubject': null}",
                "{'credentialSubject': {}}",
                "{'credentialSubject': [{'id': 'did:example:a'}, {}]}",
                "{'credentialSubject': {'id': ['did:example:a', 'did:example:b']}}",
                "{'credentialSubject': 'did:example:a'}",
                "{'validFrom': '2020-01-01'}",
                "{'validUntil': '2099-01-01T00:00:00'}",
                "{'validFrom': '2099-01-01T00:00:00Z', 'validUntil': '2098-01-01T00:00:00Z'}",
                "{'credentialStatus': {'id': 'https://example.org/s'}}",
                "{'credentialStatus': {'id': 'https://example.org/s', 'type': 2}}",
                "{'credentialStatus': {'id': ['https://example.org/s', 'https://example.org/t'], 'type': 'https://example.org/#S'}}",
                "{'credentialStatus': {'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation', 'statusListIndex': true, 'statusListCredential': 'https://example.org/l'}}",
                "{'credentialSchema': {'id': 'https://example.org/s'}}",
                "{'credentialSchema': {'type': 'https://example.org/#S'}}",
                "{'credentialSchema': {'id': 7, 'type': 'https://example.org/#S'}}",
                "{'termsOfUse': {'id': 'https://example.org/p'}}",
                "{'evidence': {'id': 'https://example.org/e'}}",
                "{'refreshService': {'id': 'https://example.org/r'}}",
                "{'relatedResource': ['https://example.org/r.json']}",
                "{'relatedResource': {'digestSRI': 'sha256-abc'}}",
                "{'relatedResource': {'id': 'https://example.org/r.json'}}",
                "{'relatedResource': [{'id': 'https://example.org/r', 'digestSRI': 'sha256-abc'}, {'id': 'https://example.org/r', 'digestSRI': 'sha256-abc'}]}"
            })
    void refusesWhatTheDataModelForbids(String members) {
        for (var name : new String[] {RDFC, "ecdsa-jcs-2019", SELECTIVE}) {
            var answer = suite.issue(name, with(members));
            assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(400);
        }
    }

    /** Data Integrity 1.0, 2.1: what each member of a proof may be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': null}",
                "{'type': 'UnknownProofType'}",
                "{'cryptosuite': null}",
                "{'cryptosuite': 'UnknownCryptosuite'}",
                "{'verificationMethod': null}",
                "{'verificationMethod': 'did:key:invalidVm'}",
                "{'proofPurpose': null}",
                "{'proofPurpose': 'invalidPurpose'}",
                "{'proofPurpose': 'authentication'}",
                "{'proofValue': null}",
                "{'proofValue': 'zNoSignature'}",
                "{'created': 'invalidDate'}",
                "{'expires': 'invalidDate'}",
                "{'domain': 7}",
                "{'challenge': 7}",
                "{'nonce': 7}",
                "{'previousProof': 'urn:uuid:not-there'}"
            })
    void aProofThatIsNotAsItMustBeIsNotVerified(String members) {
        for (var name : new String[] {RDFC, "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019"}) {
            var credential = suite.issue(name, plain()).credential();
            ((ObjectNode) credential.at("/proof/0")).setAll(json(members.replace('\'', '"')));
            assertThat(suite.verify(name, credential).status()).as(name).isEqualTo(400);
        }
    }

    @Test
    void withoutAProofOrWithAnEmptyOneNothingIsVerified() {
        for (var proof : new String[] {"null", "[]", "{}", "7"}) {
            var credential = suite.issue(RDFC, plain()).credential();
            credential.set("proof", VcApiCaller.JSON.readTree(proof));
            assertThat(suite.verify(RDFC, credential).status()).as(proof).isEqualTo(400);
        }
        assertThat(suite.verify(RDFC, plain()).status()).isEqualTo(400);
        assertThat(suite.verify(RDFC, json("{\"type\": [\"NonconformingDocument\"]}"))
                        .status())
                .isEqualTo(400);
    }

    /** Data Integrity ECDSA Cryptosuites 1.0, 3.5 and 3.6. */
    @Test
    void whatAHolderDerivesIsVerifiedAndTheBaseIsNot() {
        var base = suite.issue(SELECTIVE, plain()).credential();
        assertThat(base.at("/proof/proofValue").asString()).startsWith("u2V0A");
        var shown = suite.derive(base, "{\"selectivePointers\": [\"/credentialSubject/id\"]}")
                .credential();

        assertThat(shown.at("/proof/proofValue").asString()).startsWith("u2V0B");
        assertThat(suite.verify(SELECTIVE, shown).isVerified()).isTrue();
        assertThat(suite.verify(SELECTIVE, base).status()).isEqualTo(400);
        var changed = shown.deepCopy();
        ((ObjectNode) changed.path("credentialSubject")).put("id", "urn:invalid");
        assertThat(suite.verify(SELECTIVE, changed).status()).isEqualTo(400);
        var cut = shown.deepCopy();
        ((ObjectNode) cut.path("proof"))
                .put("proofValue", shown.at("/proof/proofValue").asString().substring(1));
        assertThat(suite.verify(SELECTIVE, cut).status()).isEqualTo(400);
        assertThat(suite.issue(SELECTIVE, plain(), "{\"mandatoryPointers\": [\"/non/existent\"]}")
                        .status())
                .isEqualTo(400);
    }

    /** The W3C's own signed vectors, through the door. */
    @ParameterizedTest
    @CsvSource({
        "eddsa-rdfc-2022, di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
        "eddsa-jcs-2022, di-eddsa/eddsa-jcs-2022/signedJCS.json",
        "Ed25519Signature2020, di-eddsa/Ed25519Signature2020/signedEdSig.json",
        "ecdsa-rdfc-2019, di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
        "ecdsa-rdfc-2019, di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
        "ecdsa-jcs-2019, di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json",
        "ecdsa-jcs-2019, di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json"
    })
    void theVectorsOfTheCryptosuitesAreVerified(String name, String file) {
        var vector = VectorFiles.document(file);
        var answer = suite.verify(name, vector);

        // some vectors name another issuer than the key that signed them: then just that is wrong with them
        var ofItsIssuer = vector.at("/proof/verificationMethod")
                .asString()
                .startsWith(vector.path("issuer").asString("-"));
        if (ofItsIssuer) {
            assertThat(answer.isVerified()).as(answer.body().toString()).isTrue();
        } else {
            assertThat(answer.body().path("errors").values())
                    .as(answer.body().toString())
                    .allMatch(error -> error.path("place").asString("").equals("/issuer"));
        }
        vector.put("id", "urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0009");
        assertThat(suite.verify(name, vector).outcomes()).containsExactly("failed");
        assertThat(suite.verify(name, vector).body().toString()).contains("/proof");
    }

    /** Bitstring Status List 1.0, 2.1 and 2.2. */
    @Test
    void aStatusIsGivenToWhoAsksForOneAndItsListIsPublished() {
        var credential = suite.issue(RDFC, plain(), "{\"credentialStatus\": {\"type\": \"BitstringStatusListEntry\"}}")
                .credential();
        assertThat(credential.at("/credentialStatus/type").asString()).isEqualTo("BitstringStatusListEntry");

        var list = VcApiCaller.json(suite.http().get(ConformanceStatus.PATH).body());

        assertThat(list.path("id").asString())
                .isEqualTo(
                        credential.at("/credentialStatus/statusListCredential").asString());
        assertThat(list.path("type").toString()).contains("BitstringStatusListCredential");
        assertThat(list.at("/credentialSubject/encodedList").asString()).startsWith("u");
        assertThat(suite.verify(RDFC, list).isVerified()).isTrue();
        assertThat(suite.verify(RDFC, credential).isVerified()).isTrue();
    }

    @Test
    void listsItsAddressesAsTestSuitesWantThem() {
        var manifest = VcApiCaller.json(suite.http().get("/vc-api").body());

        assertThat(manifest.path("issuers").size()).isEqualTo(5);
        assertThat(manifest.at("/issuers/0/id").asString()).startsWith("did:key:z6Mk");
        assertThat(manifest.at("/verifiers/0/endpoint").asString())
                .endsWith("/vc-api/eddsa-rdfc-2022/credentials/verify");
    }

    /** Rolled back: the context is shared. */
    @Test
    @Transactional
    void doesNotStartBesideWhatSomebodyBelieves() {
        new RefuseRealData(jdbc, new MockEnvironment());
        var demonstration = new MockEnvironment();
        demonstration.setActiveProfiles("conformance", "demo");
        assertThatThrownBy(() -> new RefuseRealData(jdbc, demonstration)).hasMessageContaining("demo");

        jdbc.sql("""
                insert into institution (id, slug, kind, name, country, language, colour, registration, national_framework, grades, contact, decision_days)
                select gen_random_uuid(), 'invented', 'UNIVERSITY', '{"en": "Invented"}', 'AT', 'en', '#123456', 'X', '', '[]', 'x@example.org', 60""").update();

        assertThatThrownBy(() -> new RefuseRealData(jdbc, new MockEnvironment()))
                .hasMessageContaining("institutions");
    }

    private static ObjectNode old() {
        return json("""
                {"@context": ["https://www.w3.org/2018/credentials/v1", "https://www.w3.org/2018/credentials/examples/v1"],
                 "type": ["VerifiableCredential", "AlumniCredential"], "issuanceDate": "2020-01-01T00:00:00Z",
                 "credentialSubject": {"id": "did:example:subject", "alumniOf": "The Invented School"}}""");
    }

    private static ObjectNode with(String members) {
        var credential = plain();
        credential.setAll(json(members.replace('\'', '"')));
        return credential;
    }
}
