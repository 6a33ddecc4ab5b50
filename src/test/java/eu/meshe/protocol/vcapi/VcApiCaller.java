package eu.meshe.protocol.vcapi;

import eu.meshe.HttpCaller;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls the door as a program does. */
record VcApiCaller(HttpCaller http) {

    static final JsonMapper JSON = JsonMapper.shared();

    /** An answer: its status and its body, a missing node where there is none. */
    record Answer(int status, JsonNode body) {

        ObjectNode credential() {
            return (ObjectNode) body.path("verifiableCredential");
        }

        boolean isVerified() {
            return status == 200 && body.path("verified").asBoolean(false);
        }

        /** The ends of the types of its errors, after the last #. */
        List<String> errors() {
            return ends("errors");
        }

        List<String> warnings() {
            return ends("warnings");
        }

        List<String> outcomes() {
            return body.path("errors").values().stream()
                    .map(error -> error.path("outcome").asString(""))
                    .distinct()
                    .toList();
        }

        private List<String> ends(String member) {
            return body.path(member).values().stream()
                    .map(error -> error.path("type").asString("").replaceFirst(".*[#/]", ""))
                    .toList();
        }
    }

    Answer issue(String suite, JsonNode credential, String options) {
        return post(suite + "/credentials/issue", "credential", credential, options);
    }

    Answer issue(String suite, JsonNode credential) {
        return issue(suite, credential, "{}");
    }

    Answer verify(String suite, JsonNode credential, String options) {
        return post(suite + "/credentials/verify", "verifiableCredential", credential, options);
    }

    Answer verify(String suite, JsonNode credential) {
        return verify(suite, credential, "{}");
    }

    Answer derive(JsonNode credential, String options) {
        return post("ecdsa-sd-2023/credentials/derive", "verifiableCredential", credential, options);
    }

    Answer verifyPresentation(String suite, JsonNode presentation, String options) {
        return post(suite + "/presentations/verify", "verifiablePresentation", presentation, options);
    }

    Answer post(String path, String member, JsonNode document, String options) {
        var body = JSON.createObjectNode();
        body.set(member, document);
        body.set("options", JSON.readTree(options));
        return post(path, body.toString());
    }

    Answer post(String path, String body) {
        var answer = http.postJson("/vc-api/" + path, body);
        return new Answer(
                answer.statusCode(), answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.missingNode());
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    /** A credential about an invented person, with a badge's terms, issuer left to the door. */
    static ObjectNode aCredential() {
        return json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "name": "Reading the weather",
                 "validUntil": "2099-01-01T00:00:00Z",
                 "credentialSubject": {"id": "did:example:ada", "type": ["AchievementSubject"],
                   "achievement": {"id": "urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0002", "type": ["Achievement"],
                     "name": "Reading the weather", "description": "Fronts and clouds.", "criteria": {"narrative": "An examination."}}}}""");
    }
}
