package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of a case over HTTP: sent, taken away by both sides, and never able to do anything in a browser. */
@ExchangeTest
class DocumentsHttpTest extends Submissions {

    private static final String ODD_NAME = "../\"wage\r\nSet-Cookie: a=b\" ключ.html";
    private static final String SCRIPT = "<html><script>alert(document.cookie)</script></html>";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private PauseCase pause;

    @Test
    void aDocumentIsSavedUnderANameOfOursWithATypeOfOursAndCanDoNothing() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var sent = send(learner, application, document("work-sample", SCRIPT, null));
        var name = "work-sample-" + sent.path("id").asString().substring(0, 8) + ".txt";

        var addresses = Map.of(
                own(application) + "/documents/" + sent.path("id").asString(),
                learner,
                cases(application) + "/documents/" + sent.path("id").asString(),
                deciding.account());
        addresses.forEach((address, reader) -> {
            var answer = by(reader).get(address);
            assertThat(answer.body()).as(address).isEqualTo(SCRIPT);
            assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
            assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
            isHarmless(answer);
        });
    }

    @Test
    void whatIsHandedInAndWhatIsDecidedIsSavedTheSameWay() {
        var application = fixture.anApplication(learner, awarding, deciding);
        decide.decide(deciding, application.id(), 0, full(null));

        for (var file : List.of("/document", "/letters/1", "/exports/elmo", "/exports/transcript")) {
            var answer = by(learner).get(own(application) + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(header(answer, "Content-Disposition")).matches("attachment; filename=\"[a-z0-9.-]+\"");
            isHarmless(answer);
        }
    }

    private static void isHarmless(HttpResponse<String> answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theSameDocumentSentTwiceIsOneAndAStrangerGetsNothing() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var body = document("transcript", "Weeks 1 to 9: tides.", null);
        var first = send(learner, application, body);
        var again = send(learner, application, body);
        var stranger = fixture.aPerson("Stella", "Stranger");
        var address = own(application) + "/documents";

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(read(by(learner).get(address)).path("items").size()).isEqualTo(1);
        assertThat(by(stranger).get(address).statusCode()).isEqualTo(404);
        assertThat(by(stranger).get(address + "/" + first.path("id").asString()).statusCode())
                .isEqualTo(404);
        assertThat(post(stranger, address, body).statusCode()).isEqualTo(404);
        assertThat(by(awarding.account())
                        .get(cases(application) + "/documents/"
                                + first.path("id").asString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(new HttpCaller(port).get(address).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsWrongWithADocumentIsNamedAtItsFieldAndNothingIsKept() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var address = own(application) + "/documents";
        var odd = document("diploma", "Words", null);
        odd.put("content", "no base64!");

        assertThat(post(learner, address, odd)).satisfies(it -> refuses(it, "content"));
        assertThat(post(learner, address, document("diploma", "Words", null))).satisfies(it -> refuses(it, "kind"));
        assertThat(post(learner, address, document("transcript", "", null))).satisfies(it -> refuses(it, "file"));
        assertThat(read(by(learner).get(address)).path("items").size()).isZero();
    }

    @Test
    void anAnswerToARequestIsCalledByTheRequestOnBothSidesPages() {
        var application = fixture.anApplication(learner, awarding, deciding);
        pause.pause(
                deciding,
                application.id(),
                0,
                new PauseDraft("documents", "One page is missing.", List.of("Page two of the syllabus")));
        send(learner, application, document("other", "Page two.", "Page two of the syllabus"));

        var hers = page(learner, "/applications/" + application.id() + "/documents");
        var theirs = page(deciding.account(), "/at/" + deciding.institution().slug() + "/cases/" + application.id());
        assertThat(hers).contains("<strong dir=\"auto\">Page two of the syllabus</strong>");
        assertThat(theirs).contains("<strong dir=\"auto\">Page two of the syllabus</strong>");
        assertThat(theirs).doesNotContain("<strong dir=\"auto\">Something else</strong>");
    }

    @Test
    void whatIsMissingIsNamedInTheReadersLanguageAndInTheReceiptInHers() {
        var request = request(
                RecognitionSamples.bareBadge(fixture.anId()),
                List.of(new SubmissionRequest.Towards(null, anOffer(deciding).id())));
        var application = apply.submit(learner, request).results().getFirst().application();
        var german = by(deciding.account()).with("Accept-Language", "de");

        assertThat(read(german.get(cases(application))).at("/waiting/requested").toString())
                .contains("Unterlage", "Niveau")
                .doesNotContain("Document");
        assertThat(read(by(deciding.account()).get(cases(application)))
                        .at("/waiting/requested")
                        .toString())
                .contains("Document that says at which level it was");
        assertThat(fixture.mailsTo(learner.email()))
                .singleElement()
                .asString()
                .contains("Document that says at which level it was");
        var said =
                send(learner, application, document("other", "Level 6.", "Document that says at which level it was"));
        assertThat(said.path("answers").asString()).isEqualTo("Document that says at which level it was");
        assertThat(read(german.get(cases(application) + "/documents"))
                        .at("/items/0/answers")
                        .asString())
                .contains("Niveau");
    }

    private Map<String, @Nullable Object> document(String kind, String words, @Nullable String answers) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("id", fixture.anId());
        body.put("kind", kind);
        body.put("name", ODD_NAME);
        body.put("content", Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));
        body.put("answers", answers);
        return body;
    }

    private JsonNode send(Account by, Application application, Map<String, @Nullable Object> body) {
        var answer = post(by, own(application) + "/documents", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer);
    }

    private HttpResponse<String> post(Account by, String address, Object body) {
        return by(by).postJson(address, json.writeValueAsString(body));
    }

    private HttpCaller by(Account who) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(who));
    }

    private String page(Account reader, String address) {
        return new HttpCaller(port)
                .signedIn(reader.email(), fixture.aPassword(reader))
                .get(address)
                .body();
    }

    private static String own(Application application) {
        return "/api/v1/applications/" + application.id();
    }

    private String cases(Application application) {
        return "/api/v1/institutions/" + deciding.institution().slug() + "/cases/" + application.id();
    }

    private static void refuses(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
