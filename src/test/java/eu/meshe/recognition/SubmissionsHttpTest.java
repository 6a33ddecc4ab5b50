package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applying by program: one credential towards several targets, and without documents; and what is taken away afterwards. */
@ExchangeTest
class SubmissionsHttpTest extends Submissions {

    private static final String SUBMISSIONS = "/api/v1/applications/submissions";
    private static final String WITHOUT = "/api/v1/applications/without-documents";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Test
    void oneCredentialTowardsTwoTargetsIsTwoApplicationsHoweverOftenItIsSent() {
        var body = submission(anOffer(deciding), anOffer(alsoDeciding));
        var first = post(learner, SUBMISSIONS, body);
        var again = post(learner, SUBMISSIONS, body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(location(first)).isEqualTo(SUBMISSIONS + "/" + body.get("id"));
        assertThat(applicationsIn(first)).hasSize(2).isEqualTo(applicationsIn(again));
        assertThat(applicationsIn(by(learner).get(location(first)))).isEqualTo(applicationsIn(first));
        assertThat(countOwn()).isEqualTo(2);
    }

    @Test
    void documentsSentAlongMakeABareCredentialComplete() {
        var along = Map.of(
                "kind", "course-description", "content", Base64.getEncoder().encodeToString("Weeks 1 to 9".getBytes()));
        var body = submission(anOffer(deciding));
        body.put("document", base64(RecognitionSamples.bareBadge(fixture.anId())));
        body.put("documents", List.of(along));

        var sent = read(post(learner, SUBMISSIONS, body));

        assertThat(sent.at("/applications/0/state").asString()).isEqualTo("submitted");
    }

    @Test
    void whatIsWrongIsNamedAtItsFieldAndNothingIsHandedIn() {
        var offer = anOffer(deciding);
        assertThat(post(learner, SUBMISSIONS, Map.of())).satisfies(it -> refuses(it, "document"));
        assertThat(post(learner, SUBMISSIONS, submission())).satisfies(it -> refuses(it, "target"));
        var unknown = submission(offer);
        unknown.put("targets", List.of(offer.id().value(), fixture.anId()));
        assertThat(post(learner, SUBMISSIONS, unknown)).satisfies(it -> refuses(it, "target"));
        var unread = submission(offer);
        unread.put("document", base64("No credential at all".getBytes()));
        assertThat(post(learner, SUBMISSIONS, unread)).satisfies(it -> refuses(it, "document"));
        var along = submission(offer);
        along.put("documents", List.of(Map.of("kind", "diploma", "content", "")));
        assertThat(post(learner, SUBMISSIONS, along)).satisfies(it -> refuses(it, "kind", "content"));
        var long_ = submission(offer);
        long_.put("statement", "x".repeat(4001));
        assertThat(post(learner, SUBMISSIONS, long_)).satisfies(it -> refuses(it, "statement"));
        assertThat(countOwn()).isZero();
    }

    @Test
    void aStrangerFindsNoSubmissionAndCannotTakeItsId() {
        var body = submission(anOffer(deciding));
        var made = post(learner, SUBMISSIONS, body);
        var stranger = fixture.aPerson("Stella", "Stranger");

        assertThat(by(stranger).get(location(made)).statusCode()).isEqualTo(404);
        assertThat(post(stranger, SUBMISSIONS, body).statusCode()).isEqualTo(409);
        assertThat(applicationsIn(by(learner).get(location(made)))).hasSize(1);
        var nobody = new HttpCaller(port);
        assertThat(nobody.get(location(made)).statusCode()).isEqualTo(401);
        assertThat(nobody.postJson(SUBMISSIONS, json.writeValueAsString(body)).statusCode())
                .isIn(401, 403);
        assertThat(by(learner).get(SUBMISSIONS + "/" + fixture.anId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoDocumentsTellsOfHerEducationOnceAndOthersDoNotReadIt() {
        var body = paper(anOffer(deciding));
        var first = post(learner, WITHOUT, body);
        var again = post(learner, WITHOUT, body);
        var id = applicationsIn(first).getFirst();
        var stranger = fixture.aPerson("Stella", "Stranger");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(applicationsIn(again)).containsExactly(id);
        assertThat(by(learner).get("/api/v1/applications/" + id + "/document").body())
                .contains("Electrical installation");
        for (var path : List.of("", "/document", "/documents", "/steps", "/looks", "/letters/1", "/exports/elmo")) {
            assertThat(by(stranger).get("/api/v1/applications/" + id + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(by(stranger).get(location(first)).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutDocumentsEveryFieldThatIsMissingIsNamedAndConsentIsNeeded() {
        assertThat(post(learner, WITHOUT, Map.of()))
                .satisfies(it ->
                        refuses(it, "title", "institution", "place", "period", "duration", "outcomes", "unreachable"));
        var silent = paper(anOffer(deciding));
        silent.put("consent", false);
        assertThat(post(learner, WITHOUT, silent)).satisfies(it -> refuses(it, "consent"));
        var endless = paper(anOffer(deciding));
        endless.put("hours", 100_000);
        assertThat(post(learner, WITHOUT, endless)).satisfies(it -> refuses(it, "hours"));
        assertThat(countOwn()).isZero();
    }

    @Test
    void herFilesAreThereOnceItIsDecidedAndOnlyTheKindsThereAre() {
        var made = post(learner, SUBMISSIONS, submission(anOffer(deciding)));
        var own = "/api/v1/applications/" + applicationsIn(made).getFirst();
        assertThat(by(learner).get(own + "/letters/1").statusCode()).isEqualTo(404);
        assertThat(by(learner).get(own + "/exports/transcript").statusCode()).isEqualTo(409);

        var id =
                new ApplicationId(java.util.UUID.fromString(applicationsIn(made).getFirst()));
        decide.decide(deciding, id, 0, full(null));

        assertThat(by(learner).get(own + "/letters/1").body()).startsWith("%PDF-");
        assertThat(by(learner).get(own + "/letters/2").statusCode()).isEqualTo(404);
        for (var kind : List.of("elmo", "transcript", "learning-agreement", "diploma-supplement")) {
            assertThat(by(learner).get(own + "/exports/" + kind).statusCode())
                    .as(kind)
                    .isEqualTo(200);
        }
        assertThat(by(learner).get(own + "/exports/everything").statusCode()).isEqualTo(404);
        assertThat(by(learner).get(own + "/exports/learning-agreement?term=2/2").body())
                .containsSubsequence(
                        "<title>", "<term-id>", "term-number", ">2<", "total-terms", ">2<", "</term-id>", "<credit>");
        assertThat(by(learner).get(own + "/exports/learning-agreement").body()).doesNotContain("term-id");
        assertThat(by(learner).get(own + "/exports/learning-agreement?term=3/2"))
                .satisfies(it -> refuses(it, "term"));
        assertThat(read(by(learner).get(own + "/looks")).path("items").isArray())
                .isTrue();
    }

    private Map<String, @Nullable Object> submission(Edition... offers) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("id", fixture.anId().toString());
        body.put("targets", targets(offers));
        body.put("document", base64(aDocument()));
        return body;
    }

    private Map<String, @Nullable Object> paper(Edition... offers) {
        var paper = RecognitionSamples.paper(List.of());
        var body = new HashMap<String, @Nullable Object>();
        body.put("id", fixture.anId().toString());
        body.put("title", paper.title());
        body.put("institution", paper.institution());
        body.put("place", paper.place());
        body.put("period", paper.period());
        body.put("duration", paper.duration());
        body.put("outcomes", List.of("Plan the wiring of a small house", "Measure and find faults"));
        body.put("unreachable", paper.unreachable());
        body.put("targets", targets(offers));
        body.put("consent", true);
        return body;
    }

    private static List<String> targets(Edition... offers) {
        return Arrays.stream(offers).map(offer -> offer.id().value().toString()).toList();
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private HttpResponse<String> post(Account by, String address, Object body) {
        return by(by).postJson(address, json.writeValueAsString(body));
    }

    private HttpCaller by(Account who) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(who));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private List<String> applicationsIn(HttpResponse<String> answer) {
        return StreamSupport.stream(read(answer).path("applications").spliterator(), false)
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static void refuses(HttpResponse<String> answer, String... fields) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        for (var field : fields) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
