package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.conditions.ConditionName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assessment of a case over HTTP: read, judged, corrected; by one officer, by two at once, by those who may not. */
@ExchangeTest
class AssessmentHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private JsonMapper json;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account learner;
    private Application application;

    @BeforeEach
    void aLearnerApplies() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
        application = fixture.anApplication(learner, awarding, deciding);
    }

    @Test
    void everyConditionAnswersWithItsEvidence() throws Exception {
        var shown = read(get("/assessment", deciding));
        assertThat(shown.get("conditions")
                        .valueStream()
                        .map(it -> it.get("condition").asString()))
                .containsExactlyElementsOf(Arrays.stream(ConditionName.values())
                        .map(ConditionName::slug)
                        .toList());
        assertThat(shown.get("conditions").valueStream())
                .allMatch(it -> List.of("met", "not-met", "cannot-say")
                        .contains(it.get("answer").asString()))
                .allMatch(it -> !it.get("message").asString().isBlank());
        assertThat(condition(shown, "genuine").get("answer").asString()).isEqualTo("met");
        assertThat(condition(shown, "workload").get("answer").asString()).isEqualTo("not-met");
        assertThat(condition(shown, "outcomes").get("answer").asString()).isEqualTo("met");
        assertThat(condition(shown, "counted-once").get("answer").asString()).isEqualTo("met");
    }

    @Test
    void aJudgementStandsBesideTheAnswerAndNeverReplacesIt() throws Exception {
        var saved = read(judge(deciding, 0, "met", "The practical part was done in the workshop."));
        var workload = condition(saved, "workload");
        assertThat(workload.get("answer").asString()).isEqualTo("not-met");
        assertThat(workload.get("judgement").get("answer").asString()).isEqualTo("met");
        assertThat(workload.get("judgement").get("version").asInt()).isEqualTo(1);
        assertThat(workload.get("judgement").get("by").asString()).isEqualTo("Odile Officer");
    }

    @Test
    void earlierJudgementsAreKept() throws Exception {
        judge(deciding, 0, "met", "First");
        judge(deciding, 1, "cannot-say", "Second");
        assertThat(fixture.judgementsOf(application.id())).containsExactly("First", "Second");
    }

    @Test
    void aJudgementSaysWhatAndWhy() throws Exception {
        var refused = judge(deciding, 0, "perhaps", " ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("answer", "reason");
    }

    @Test
    void ofTwoOfficersWhoJudgeAtOnceOneIsTold() throws Exception {
        var colleague = fixture.anotherOfficer(deciding.institution());
        var answers = atOnce(
                () -> judge(deciding, 0, "met", "One").statusCode(),
                () -> judge(colleague, 0, "not-met", "Other").statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(fixture.judgementsOf(application.id())).hasSize(1);
    }

    @Test
    void aCorrectedMappingSaysWhoDrewItAndChangesTheAnswer() throws Exception {
        var saved = read(map(deciding, 0, line("fully", 1), line("not")));
        assertThat(saved.get("mapping").get("version").asInt()).isEqualTo(1);
        assertThat(saved.get("mapping").get("savedBy").asString()).isEqualTo("Odile Officer");
        assertThat(saved.get("mapping").get("fully").asInt()).isEqualTo(1);
        var lines = saved.get("mapping").get("lines");
        assertThat(lines.get(0).get("origin").asString()).isEqualTo("suggested");
        assertThat(lines.get(1).get("origin").asString()).isEqualTo("person");
        assertThat(condition(saved, "outcomes").get("answer").asString()).isEqualTo("not-met");
    }

    @Test
    void ofTwoOfficersWhoDrawLinesAtOnceOneIsTold() throws Exception {
        var colleague = fixture.anotherOfficer(deciding.institution());
        var answers = atOnce(
                () -> map(deciding, 0, line("fully", 1), line("not")).statusCode(),
                () -> map(colleague, 0, line("partly", 1, 2), line("fully", 2)).statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(read(get("/assessment", deciding))
                        .get("mapping")
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aLineThatMakesNoSenseIsNamed() throws Exception {
        var refused = map(deciding, 0, line("fully"), line("partly", 9));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("extent-0", "extent-1");
        assertThat(map(deciding, 0, line("fully", 1)).statusCode()).isEqualTo(422);
        assertThat(map(deciding, 7, line("fully", 1), line("not")).statusCode()).isEqualTo(409);
    }

    @Test
    void theEvaluatorsFormIsAViewOfTheSameConditions() throws Exception {
        var form = read(get("/evaluation", deciding)).get("criteria");
        assertThat(form.valueStream().map(it -> it.get("criterion").asString()))
                .containsExactly(
                        "quality", "verification", "level", "outcomes", "workload", "testing", "identification");
        assertThat(form.get(1).get("grade").asString()).isEqualTo("secure");
        assertThat(form.get(6).get("facts").get(0).get("fact").asString()).contains("identity checked");
    }

    @Test
    void nobodyElseSeesOrChangesIt() throws Exception {
        var stranger = fixture.anOfficer("Elsewhere");
        for (var path : List.of("/assessment", "/evaluation")) {
            assertThat(send("GET", deciding, path, stranger.account(), null).statusCode())
                    .isIn(403, 404);
            assertThat(send("GET", stranger, path, stranger.account(), null).statusCode())
                    .isEqualTo(404);
            assertThat(send("GET", deciding, path, learner, null).statusCode()).isIn(403, 404);
        }
        var body = Map.of("version", 0, "answer", "met", "reason", "Mine");
        assertThat(send("PUT", stranger, "/judgements/level", stranger.account(), body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", stranger, "/mapping", stranger.account(), Map.of("version", 0, "lines", List.of()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(fixture.judgementsOf(application.id())).isEmpty();
    }

    @Test
    void whatIsDecidedIsAssessedNoMore() throws Exception {
        decide(deciding, application);
        assertThat(judge(deciding, 0, "met", "Late").statusCode()).isEqualTo(409);
        assertThat(map(deciding, 0, line("fully", 1), line("not")).statusCode()).isEqualTo(409);
        assertThat(read(get("/assessment", deciding)).get("open").asBoolean()).isFalse();
    }

    @Test
    void whatWasDecidedIsShownAsItWasAssessedThen() throws Exception {
        judge(deciding, 0, "met", "The workshop counts.");
        map(deciding, 0, line("partly", 1, 2), line("fully", 2));
        var before = read(get("/assessment", deciding));
        decide(deciding, application);
        decide(deciding, fixture.theSameTo(application, learner, deciding));
        var after = read(get("/assessment", deciding));
        assertThat(condition(after, "counted-once").get("answer").asString()).isEqualTo("met");
        assertThat(after.get("conditions")).isEqualTo(before.get("conditions"));
        assertThat(after.get("mapping")).isEqualTo(before.get("mapping"));
    }

    @Test
    void creditThatWasCountedElsewhereIsSaidWithoutSayingWhere() throws Exception {
        var elsewhere = fixture.anOfficer("Far Away University");
        var other = fixture.theSameTo(application, learner, elsewhere);
        decide(elsewhere, other);
        var shown = get("/assessment", deciding);
        var counted = condition(read(shown), "counted-once");
        assertThat(counted.get("answer").asString()).isEqualTo("not-met");
        assertThat(counted.get("evidence").get(0).get("fact").asString())
                .startsWith("The same credential was recognised at another university on")
                .endsWith("2.5 ECTS");
        assertThat(shown.body())
                .doesNotContain(
                        "Far Away",
                        other.id().toString(),
                        elsewhere.institution().slug());
    }

    @Test
    void creditThatWasCountedHereIsSaid() throws Exception {
        var other = fixture.theSameTo(application, learner, deciding);
        decide(deciding, other);
        var counted = condition(read(get("/assessment", deciding)), "counted-once");
        assertThat(counted.get("evidence").get(0).get("fact").asString()).contains("recognised here");
        assertThat(condition(read(get("/assessment", deciding)), "residency")
                        .get("evidence")
                        .toString())
                .contains("2.5 ECTS");
    }

    @Test
    void aRefusalElsewhereCountsNothing() throws Exception {
        var elsewhere = fixture.anOfficer("Far Away University");
        var other = fixture.theSameTo(application, learner, elsewhere);
        var refusal = Map.of(
                "outcome",
                "refusal",
                "differences",
                List.of("workload"),
                "reasons",
                "Less",
                "hindrance",
                "So",
                "remedy",
                "More",
                "appealHow",
                "Write",
                "appealUntil",
                fixture.today().plusDays(40).toString());
        assertThat(send(
                                "POST",
                                elsewhere,
                                other,
                                "/decision",
                                elsewhere.account(),
                                Map.of("version", 0, "decision", refusal))
                        .statusCode())
                .isEqualTo(200);
        assertThat(condition(read(get("/assessment", deciding)), "counted-once")
                        .get("answer")
                        .asString())
                .isEqualTo("met");
    }

    private void decide(StaffMember officer, Application it) throws Exception {
        var decision =
                Map.of("version", 0, "decision", Map.of("outcome", "partial", "credits", 2.5, "reasons", "Part"));
        assertThat(send("POST", officer, it, "/decision", officer.account(), decision)
                        .statusCode())
                .isEqualTo(200);
    }

    private static Map<String, Object> line(String extent, Integer... sources) {
        return Map.of("extent", extent, "sources", List.of(sources));
    }

    @SafeVarargs
    private HttpResponse<String> map(StaffMember officer, int version, Map<String, Object>... lines) throws Exception {
        return send("PUT", officer, "/mapping", officer.account(), Map.of("version", version, "lines", List.of(lines)));
    }

    private HttpResponse<String> judge(StaffMember officer, int version, String answer, String reason)
            throws Exception {
        var body = Map.of("version", version, "answer", answer, "reason", reason);
        return send("PUT", officer, "/judgements/workload", officer.account(), body);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(one);
            var second = two.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private static JsonNode condition(JsonNode assessment, String name) {
        return assessment
                .get("conditions")
                .valueStream()
                .filter(it -> it.get("condition").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String path, StaffMember officer) throws Exception {
        return send("GET", officer, path, officer.account(), null);
    }

    private HttpResponse<String> send(String method, StaffMember at, String path, Account caller, @Nullable Object body)
            throws Exception {
        return send(method, at, application, path, caller, body);
    }

    private HttpResponse<String> send(
            String method, StaffMember at, Application it, String path, Account caller, @Nullable Object body)
            throws Exception {
        var address = "http://localhost:" + port + "/api/v1/institutions/"
                + at.institution().slug() + "/cases/" + it.id() + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + fixture.aToken(caller))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
