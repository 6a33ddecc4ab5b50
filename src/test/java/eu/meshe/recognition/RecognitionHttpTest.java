package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.Page;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.wallet.Wallet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExchangeTest
class RecognitionHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Wallet wallet;

    @Autowired
    private VerifyCredential verify;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account learner;

    @BeforeEach
    void aLearnerOfOneUniversityAppliesAtAnother() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
    }

    @Test
    void aProgramAppliesForTheLearnerAndAnotherDecidesForTheUniversityUntilTheSealedDecisionIsInTheWallet()
            throws Exception {
        var body = applicationBody();
        var made = send("POST", "/applications", learner, body);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(send("POST", "/applications", learner, body).statusCode()).isEqualTo(200);
        var id = read(made).get("id").asString();
        assertThat(read(send("GET", "/applications", learner, null))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(send("GET", cases("/" + id), deciding.account(), null).statusCode())
                .isEqualTo(200);
        var decision =
                Map.of("version", 0, "decision", Map.of("outcome", "partial", "credits", 2.5, "reasons", "Part"));
        assertThat(send("POST", cases("/" + id + "/decision"), deciding.account(), decision)
                        .statusCode())
                .isEqualTo(200);
        var shown = read(send("GET", "/applications/" + id, learner, null));
        assertThat(shown.get("decision").get("outcome").asString()).isEqualTo("partial");
        var report = (VerificationReport) verify.verify(deliveredDecision());
        assertThat(report.checks()).noneMatch(check -> check.outcome() == CheckResult.Outcome.FAILED);
        assertThat(report.check("signature").outcome()).isEqualTo(CheckResult.Outcome.PASSED);
        assertThat(report.check("revocation").outcome()).isEqualTo(CheckResult.Outcome.PASSED);
    }

    private byte[] deliveredDecision() throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(until)) {
            var decision = wallet.listHeldBy(learner.id(), Page.Request.first(20)).items().stream()
                    .filter(held -> held.formats().contains(RecognitionFormat.ID))
                    .toList();
            if (!decision.isEmpty()) {
                assertThat(decision).hasSize(1);
                return wallet.document(learner.id(), decision.getFirst().id(), RecognitionFormat.ID)
                        .content();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("The decision did not reach the wallet");
    }

    @Test
    void officersOfOthersAndOtherLearnersAreRefusedAndNothingChanges() throws Exception {
        var application = fixture.anApplication(learner, awarding, deciding);
        var own = "/applications/" + application.id();
        var stranger = fixture.aPerson("Stella", "Stranger");
        var decision = Map.of("version", 0, "decision", Map.of("outcome", "full"));
        assertThat(send("GET", own, stranger, null).statusCode()).isEqualTo(404);
        assertThat(send("POST", own + "/withdrawal", stranger, Map.of()).statusCode())
                .isEqualTo(404);
        for (var path : List.of("", "/document", "/take-up", "/decision")) {
            var method = path.isEmpty() || path.equals("/document") ? "GET" : "POST";
            var body = method.equals("GET") ? null : decision;
            var theirs = "/institutions/" + awarding.institution().slug() + "/cases/" + application.id() + path;
            assertThat(send(method, theirs, awarding.account(), body).statusCode())
                    .isEqualTo(404);
            assertThat(send(method, cases("/" + application.id() + path), awarding.account(), body)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(method, cases("/" + application.id() + path), learner, body)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(read(send("GET", own, learner, null)).get("state").asString())
                .isEqualTo("submitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uD800", "a\u0007b"})
    void whatCannotBeStoredIsNamedAtItsField(String text) throws Exception {
        var body = applicationBody();
        body.put("statement", text);
        var answer = send("POST", "/applications", learner, body);
        // half a surrogate pair does not survive the way here: then it is a question mark and may be stored
        assertThat(answer.statusCode()).isIn(text.equals("\uD800") ? List.of(201, 422, 400) : List.of(422));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "عربي \u202e טקסט",
                "🙂🙃👩‍🎓",
                "<script>alert(1)</script>",
                "'; drop table recognition_application; --",
                "{{7*7}} ${7*7} #{x}"
            })
    void wordsOfEveryKindAreKept(String text) throws Exception {
        var body = applicationBody();
        body.put("statement", text);
        var answer = send("POST", "/applications", learner, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        var kept = read(answer).get("statement");
        assertThat(kept == null ? "" : kept.asString()).isEqualTo(text.strip());
    }

    @Test
    void everythingMissingIsNamedAtOnceAndTooMuchIsRefused() throws Exception {
        var nothing = send("POST", "/applications", learner, Map.of());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("institution", "target", "document");
        var body = applicationBody();
        body.put("statement", "x".repeat(4001));
        assertThat(send("POST", "/applications", learner, body).statusCode()).isEqualTo(422);
        body.put("document", "not base64 at all!");
        assertThat(send("POST", "/applications", learner, body).statusCode()).isEqualTo(422);
    }

    private Map<String, Object> applicationBody() {
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var body = new LinkedHashMap<String, Object>();
        body.put("id", fixture.anId().toString());
        body.put("institution", deciding.institution().slug());
        body.put("target", target.id().value().toString());
        body.put("document", Base64.getEncoder().encodeToString(fixture.aDocument(fixture.anAward(awarding, learner))));
        return body;
    }

    private String cases(String rest) {
        return "/institutions/" + deciding.institution().slug() + "/cases" + rest;
    }

    private HttpResponse<String> send(String method, String path, Account as, @Nullable Object body) throws Exception {
        var content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                        .header("Authorization", "Bearer " + fixture.aToken(as))
                        .header("Content-Type", "application/json")
                        .method(method, content)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
