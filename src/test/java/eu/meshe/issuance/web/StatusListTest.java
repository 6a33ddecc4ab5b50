package eu.meshe.issuance.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.TokenStatusList;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.ReinstateAward;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published lists, as a stranger fetches them: what they say, who signed them, and how long a copy is good. */
@ExchangeTest
class StatusListTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private IssuanceFixture fixture;

    @Autowired
    private SuspendAward suspendAward;

    @Autowired
    private ReinstateAward reinstateAward;

    @Autowired
    private RevokeAward revokeAward;

    @Autowired
    private KeyDirectory keys;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private StaffMember registrar;

    @BeforeEach
    void anInstitution() {
        registrar = fixture.aRegistrar();
    }

    @Test
    void sayTheSameOfAnAwardInEveryStateAndNothingOfItsNeighbours() throws Exception {
        var award = fixture.anAward(registrar);
        assertListsSay(award, false, false, TokenStatusList.VALID);
        suspendAward.suspend(registrar, award.id(), "We are looking into a complaint.", 0);
        assertListsSay(award, false, true, TokenStatusList.SUSPENDED);
        reinstateAward.reinstate(registrar, award.id(), "The complaint was unfounded.", 1);
        assertListsSay(award, false, false, TokenStatusList.VALID);
        suspendAward.suspend(registrar, award.id(), "There is another complaint.", 2);
        revokeAward.revoke(registrar, award.id(), "The complaint was right.", 3);
        assertListsSay(award, true, true, TokenStatusList.INVALID);
    }

    private void assertListsSay(Award award, boolean revoked, boolean suspended, int token) throws Exception {
        var index = award.statusIndex();
        assertThat(bitstring("").isSet(index)).isEqualTo(revoked);
        assertThat(bitstring("/suspension").isSet(index)).isEqualTo(suspended);
        var list = tokens(claims(get("/token").body()));
        assertThat(list.status(index)).isEqualTo(token);
        var others = (index + 1) % 131_072;
        assertThat(bitstring("").isSet(others)).isFalse();
        assertThat(list.status(others)).isEqualTo(TokenStatusList.VALID);
        assertThat(list.entries()).isEqualTo(131_072);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/suspension"})
    void bitstringListsAreSignedAndSayHowLongTheyAreGood(String ending) throws Exception {
        fixture.anAward(registrar);
        var answer = get(ending);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vc");
        var document = (ObjectNode) JSON.readTree(answer.body());
        assertThat(new DataIntegrity(Contexts.bundled()).proofOf(document).check(keys))
                .isInstanceOf(Proof.Outcome.Intact.class);
        assertThat(document.path("id").stringValue()).endsWith(path(ending));
        var subject = document.path("credentialSubject");
        assertThat(subject.path("statusPurpose").stringValue())
                .isEqualTo(ending.isEmpty() ? "revocation" : "suspension");
        assertThat(subject.path("ttl").longValue()).isEqualTo(maxAge(answer).toMillis());
        assertThat(Instant.parse(document.path("validUntil").stringValue()))
                .isAfter(clock.instant().plus(Duration.ofHours(24)).minus(Duration.ofMinutes(1)));
    }

    /** Token Status List, 5.1. */
    @Test
    void theTokenIsSignedByThePublishedKeyAndSaysHowLongItIsGood() throws Exception {
        fixture.anAward(registrar);
        var answer = get("/token");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/statuslist+jwt");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        var jws = ((Jws.Result.Read) Jws.parse(answer.body())).jws();
        assertThat(jws.type()).isEqualTo("statuslist+jwt");
        assertThat(jws.text("alg")).isEqualTo("ES256");
        var claims = claims(answer.body());
        assertThat(claims.path("sub").stringValue()).endsWith(path("/token"));
        assertThat(claims.path("ttl").longValue()).isEqualTo(maxAge(answer).toSeconds());
        assertThat(claims.path("exp").longValue())
                .isGreaterThan(clock.instant().plus(Duration.ofHours(23)).getEpochSecond());
        var issuer = claims.path("iss").stringValue();
        assertThat(new JwsProof(
                                jws,
                                issuer,
                                Instant.ofEpochSecond(claims.path("iat").longValue()))
                        .check(keys))
                .isInstanceOf(Proof.Outcome.Intact.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/suspension", "/token"})
    void keepTheirBytesUntilAChangeAndAreSignedOnceHoweverManyAsk(String ending) throws Exception {
        var award = fixture.anAward(registrar);
        var before = get(ending);
        assertThat(get(ending).body()).isEqualTo(before.body());
        var etag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(get(ending, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get(ending, "If-None-Match", etag).headers().firstValue("Cache-Control"))
                .isPresent();

        // a change in each of the lists: one without would have the same bytes again if it were signed in the same
        // second
        suspendAward.suspend(registrar, award.id(), "We are looking into a complaint.", 0);
        revokeAward.revoke(registrar, award.id(), "The complaint was right.", 1);
        var copies = Collections.synchronizedSet(new HashSet<String>());
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var future : threads.invokeAll(
                    Collections.nCopies(24, () -> copies.add(get(ending).body())))) {
                future.get();
            }
        }
        assertThat(copies).hasSize(1).doesNotContain(before.body());
        assertThat(get(ending, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    /** Token Status List, 8.1, 8.2 and 8.4. */
    @Test
    void theTokenIsForThoseWhoCanReadIt() throws Exception {
        fixture.anAward(registrar);
        assertThat(get("/token", "Accept", "application/statuslist+jwt").statusCode())
                .isEqualTo(200);
        assertThat(get("/token", "Accept", "application/statuslist+cwt").statusCode())
                .isEqualTo(406);
        assertThat(get("/token", "Accept", "application/statuslist+cwt, application/statuslist+jwt;q=0.5")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/token", "Accept", "///").statusCode()).isBetween(400, 406);
        assertThat(get("/token?time=1686925000").statusCode()).isEqualTo(501);
        assertThat(get("/token", "Origin", "https://verifier.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(get("/nonsense").statusCode()).isEqualTo(404);
    }

    private BitstringStatusList bitstring(String ending) throws Exception {
        var list = JSON.readTree(get(ending).body())
                .path("credentialSubject")
                .path("encodedList")
                .stringValue();
        return BitstringStatusList.decode(list).orElseThrow();
    }

    private static JsonNode claims(String token) {
        return ((Jws.Result.Read) Jws.parse(token)).jws().claims().orElseThrow();
    }

    private static TokenStatusList tokens(JsonNode claims) {
        var list = claims.path("status_list");
        return TokenStatusList.decode(
                        list.path("bits").intValue(), list.path("lst").stringValue())
                .orElseThrow();
    }

    private static Duration maxAge(HttpResponse<String> answer) {
        var control = answer.headers().firstValue("Cache-Control").orElseThrow();
        assertThat(control).contains("public");
        return Duration.ofSeconds(Long.parseLong(control.replaceAll(".*max-age=(\\d+).*", "$1")));
    }

    private String path(String ending) {
        return "/status/" + registrar.institution().slug() + "/1" + ending;
    }

    private HttpResponse<String> get(String ending, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path(ending)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
