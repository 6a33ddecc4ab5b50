package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.RecognitionFixture;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Precedents as a university's own programs use them, and what a stranger's program gets. */
@ExchangeTest
class PrecedentHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private RememberDecision remember;

    @Autowired
    private Precedents precedents;

    @Autowired
    private JsonMapper json;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account learner;
    private Edition course;
    private Edition target;
    private Application decided;
    private String precedent;

    @BeforeEach
    void somethingWasDecided() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
        course = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var application = applied(learner);
        decided = decide.decide(deciding, application.id(), application.version(), draft());
        remember.remember(decided.institutionId(), decided.id());
        precedent = precedents
                .findOf(decided.institutionId(), decided.id())
                .orElseThrow()
                .id()
                .toString();
    }

    @Test
    void aProgramSharesPutsOutAndPutsBackAndAStrangerReadsOnlyTheFacts() {
        var own = at(deciding) + "/precedents/" + precedent;
        assertThat(read(by(deciding).get(own)).at("/own/caseId").asString())
                .isEqualTo(decided.id().toString());
        var shared = send(
                deciding,
                "PUT",
                own + "/sharing",
                "{\"version\": 1, \"sharing\": \"all\", \"text\": \"A part is missing.\"}");
        assertThat(shared.statusCode()).isEqualTo(200);
        var open = new HttpCaller(port).get("/api/v1/precedents/" + precedent);
        assertThat(read(open).path("text").asString()).isEqualTo("A part is missing.");
        assertThat(read(open).path("decided").asString()).matches("\\d{4}-\\d{2}");
        assertThat(open.body())
                .doesNotContain(
                        "Noor", "Voorbeeld", learner.email(), decided.id().toString(), "caseId", "practical");
        assertThat(read(new HttpCaller(port).get("/api/v1/precedents?awardedBy=northwick&q=privacy&outcome=partial"))
                        .findValuesAsString("id"))
                .contains(precedent);
        assertThat(send(deciding, "POST", own + "/out-of-force", "{\"version\": 2, \"reason\": \"A new rule.\"}")
                        .statusCode())
                .isEqualTo(200);
        var out = new HttpCaller(port).get("/api/v1/precedents/" + precedent);
        assertThat(read(out).at("/outOfForce/cause").asString()).isEqualTo("put-out");
        assertThat(out.body()).doesNotContain("A new rule.");
        assertThat(send(deciding, "POST", own + "/back-in-force", "{\"version\": 3, \"reason\": \"Again.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(read(by(deciding).get(own + "/versions")).size()).isEqualTo(4);
    }

    @Test
    void anotherInstitutionGetsNothingOfWhatIsNotSharedAndChangesNothingOfWhatIs() {
        var theirs = at(awarding) + "/precedents/" + precedent;
        assertThat(by(awarding).get(theirs).statusCode()).isEqualTo(404);
        assertThat(by(awarding).get(theirs + "/versions").statusCode()).isEqualTo(404);
        assertThat(by(awarding).get(at(awarding) + "/precedents").body()).doesNotContain(precedent);
        assertThat(new HttpCaller(port).get("/api/v1/precedents/" + precedent).statusCode())
                .isEqualTo(404);
        var change = "{\"version\": 1, \"sharing\": \"all\", \"reason\": \"Mine.\"}";
        for (var path : List.of("/out-of-force", "/back-in-force")) {
            assertThat(send(awarding, "POST", theirs + path, change).statusCode())
                    .isEqualTo(404);
            assertThat(send(awarding, "POST", at(deciding) + "/precedents/" + precedent + path, change)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(send(awarding, "PUT", theirs + "/sharing", change).statusCode())
                .isEqualTo(404);
        send(deciding, "PUT", at(deciding) + "/precedents/" + precedent + "/sharing", change);
        assertThat(by(awarding).get(theirs).statusCode()).isEqualTo(200);
        assertThat(by(awarding).get(theirs + "/versions").statusCode()).isEqualTo(404);
        assertThat(by(awarding).get(theirs).body()).doesNotContain(decided.id().toString(), "caseId");
    }

    @Test
    void aProgramIsToldOfEarlierCasesAndMustSayWhyItDecidesOtherwise() {
        var next = applied(fixture.aPerson("Ada", "Ejemplo"));
        var memory = read(by(deciding).get(at(deciding) + "/cases/" + next.id() + "/precedents"));
        assertThat(memory.at("/sameFacts/0/caseId").asString())
                .isEqualTo(decided.id().toString());
        assertThat(memory.at("/suggestions/0/precedent/id").asString()).isEqualTo(precedent);
        var address = at(deciding) + "/cases/" + next.id() + "/decision";
        var refused = send(deciding, "POST", address, "{\"version\": 0, \"decision\": {\"outcome\": \"full\"}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("consistencyReason", decided.id().toString());
        var made = send(
                deciding,
                "POST",
                address,
                "{\"version\": 0, \"decision\": {\"outcome\": \"full\", \"consistencyReason\": \"It had the practical part.\"}}");
        assertThat(made.statusCode()).isEqualTo(200);
    }

    @Test
    void oddSearchesAreAnsweredWithWhatCanBeUnderstood() {
        for (var query :
                List.of("q=%25%5F", "level=99", "field=abc", "outcome=maybe", "force=odd", "q=%00", "page=-1")) {
            assertThat(new HttpCaller(port).get("/api/v1/precedents?" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    private Application applied(Account by) {
        var document = fixture.aDocument(fixture.anAward(awarding, by, course));
        return apply.apply(by, fixture.aRequest(deciding, target, document)).application();
    }

    private static DecisionDraft draft() {
        return new DecisionDraft(
                "partial",
                List.of("workload"),
                "The practical part is missing.",
                null,
                null,
                null,
                null,
                "2",
                null,
                null,
                null,
                null,
                null);
    }

    private static String at(StaffMember officer) {
        return "/api/v1/institutions/" + officer.institution().slug();
    }

    private HttpCaller by(StaffMember officer) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(officer.account()));
    }

    private HttpResponse<String> send(StaffMember officer, String method, String address, String body) {
        return by(officer).send(method, address, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
