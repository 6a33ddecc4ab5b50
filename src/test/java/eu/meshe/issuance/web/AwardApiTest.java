package eu.meshe.issuance.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardRequest;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.integrity.DataIntegrity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ExchangeTest
class AwardApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private KeyDirectory keys;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private StaffMember registrar;
    private String token;

    @BeforeEach
    void aRegistrar() {
        registrar = fixture.aRegistrar();
        token = fixture.aToken(registrar);
    }

    @Test
    void awardsShowsRevokesAndPublishesTheBit() throws Exception {
        var request = fixture.aRequest(fixture.anOffer(registrar));
        var made = post("", request);
        assertThat(made.statusCode()).isEqualTo(201);
        var again = post("", request);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(made.body());
        var id = JSON.readTree(made.body()).path("id").stringValue();

        var list = JSON.readTree(get(awards("?q=voorbeeld"), token).body());
        assertThat(list.path("total").intValue()).isEqualTo(1);
        var before = statusList();
        var bitsBefore = bits(before);
        assertThat(bitsBefore).isZero();

        var revoked = post("/" + id + "/revocation", new Reason("The result was another person's.", 0));
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(revoked.body()).path("state").stringValue()).isEqualTo("REVOKED");
        assertThat(post("/" + id + "/revocation", new Reason("The result was another person's.", 1))
                        .statusCode())
                .isEqualTo(409);
        assertThat(bits(statusList())).isEqualTo(1);
    }

    @Test
    void publishesASignedStatusListThatIsFetchedAnewOnlyWhenItChanged() throws Exception {
        fixture.anAward(registrar);
        var address = "/status/" + registrar.institution().slug() + "/1";
        var first = get(address, null);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/vc");
        assertThat(first.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=60")
                .contains("public");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        var second = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("If-None-Match", etag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(second.statusCode()).isEqualTo(304);
        var document = (ObjectNode) JSON.readTree(first.body());
        assertThat(document.path("type").toString()).contains("BitstringStatusListCredential");
        assertThat(new DataIntegrity(Contexts.bundled()).proofOf(document).check(keys))
                .isInstanceOf(Proof.Outcome.Intact.class);
        assertThat(get("/status/" + registrar.institution().slug() + "/2", null).statusCode())
                .isEqualTo(404);
        assertThat(get("/status/nobody/1", null).statusCode()).isEqualTo(404);
    }

    @Test
    void publishesTheKeysUnderTheInstitutionsDid() throws Exception {
        var document = JSON.readTree(
                get("/i/" + registrar.institution().slug() + "/did.json", null).body());
        assertThat(document.path("verificationMethod").size()).isEqualTo(2);
        assertThat(document.path("id").stringValue())
                .isEqualTo(
                        "did:web:localhost%3A8080:i:" + registrar.institution().slug());
        assertThat(get("/i/nobody/did.json", null).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesStrangersOtherInstitutionsAndBadInputWithoutA500() throws Exception {
        var award = fixture.anAward(registrar);
        var path = awards("/" + award.id());
        assertThat(get(path, null).statusCode()).isEqualTo(401);
        var other = fixture.aRegistrar();
        assertThat(get(path, fixture.aToken(other)).statusCode()).isEqualTo(403);
        var there = "/api/v1/institutions/" + other.institution().slug() + "/awards/" + award.id();
        assertThat(get(there, fixture.aToken(other)).statusCode()).isEqualTo(404);
        assertThat(get(there + "/documents/edc", fixture.aToken(other)).statusCode())
                .isEqualTo(404);
        assertThat(get(path + "/documents/pdf", token).statusCode()).isEqualTo(404);
        assertThat(get(awards("/not-a-uuid"), token).statusCode()).isBetween(400, 404);
        assertThat(get(awards("?page=-5&size=99999"), token).statusCode()).isEqualTo(200);
        var refused = post("", new AwardRequest(null, null, null, null, null, null, null, null, null, null));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).path("errors").toString()).contains("offer");
    }

    @Test
    void claimsByTheMailedSecretOnce() throws Exception {
        var award = fixture.anAward(registrar);
        var secret = fixture.secretMailedTo(award.learner().email());
        assertThat(send("/api/v1/claims/" + secret, "", null).statusCode()).isEqualTo(200);
        assertThat(send("/api/v1/claims/" + secret, "", null).statusCode()).isEqualTo(409);
        assertThat(send("/api/v1/claims/nonsense", "", null).statusCode()).isEqualTo(404);
    }

    @Test
    void showsNothingOfAPersonBehindACredentialsAddress() throws Exception {
        var award = fixture.anAward(registrar);
        var known = get("/credentials/" + award.id(), null);
        var unknown = get("/credentials/nothing", null);
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(known.body()).doesNotContain("Voorbeeld").doesNotContain("Erfundenhausen");
    }

    private record Reason(String reason, int version) {}

    private String awards(String rest) {
        return "/api/v1/institutions/" + registrar.institution().slug() + "/awards" + rest;
    }

    private JsonNode statusList() throws IOException, InterruptedException {
        return JSON.readTree(
                get("/status/" + registrar.institution().slug() + "/1", null).body());
    }

    private static int bits(JsonNode list) throws IOException {
        var encoded = list.path("credentialSubject").path("encodedList").stringValue();
        var compressed = Multibase.decode(encoded).orElseThrow();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            var bytes = gzip.readAllBytes();
            assertThat(bytes).hasSize(131_072 / 8);
            return java.util.BitSet.valueOf(bytes).cardinality();
        }
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String bearer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String rest, Object body) throws IOException, InterruptedException {
        return send(awards(rest), JSON.writeValueAsString(body), token);
    }

    private HttpResponse<String> send(String path, String body, @org.jspecify.annotations.Nullable String bearer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
