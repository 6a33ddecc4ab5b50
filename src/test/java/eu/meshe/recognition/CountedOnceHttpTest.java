package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was counted elsewhere while an officer's page, or a program's sheet, was open. */
@ExchangeTest
class CountedOnceHttpTest {

    private static final Pattern COUNTED = Pattern.compile("name=\"counted\" value=\"([0-9a-f]{16})\"");
    private static final String ELSEWHERE = "Another institution has counted these credits since you opened this page.";

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private JsonMapper json;

    private StaffMember here;
    private StaffMember there;
    private ApplicationId id;
    private ApplicationId other;

    @BeforeEach
    void aLearnerAppliesAtTwoUniversities() {
        here = fixture.anOfficer("University of Invented Sands");
        there = fixture.anOfficer("Westhaven College");
        Account learner = fixture.aPerson("Noor", "Voorbeeld");
        var one = fixture.anApplication(learner, fixture.anOfficer("Northwick Institute"), here);
        id = one.id();
        other = fixture.theSameTo(one, learner, there).id();
    }

    @Test
    void anOfficersPageComesAgainWithWhatWasCountedAndHerWordsAndThenSheCanSign() {
        var hands = new HttpCaller(port).signedIn(here.account().email(), fixture.aPassword(here.account()));
        var page = "/at/" + here.institution().slug() + "/cases/" + id;
        var seen = counted(hands.get(page).body());
        countThere();

        var told = partial(hands, page, seen);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains(
                        ELSEWHERE, "The same credential was recognised at another university on", "A part is the same.")
                .doesNotContain("Westhaven");
        assertThat(partial(hands, page, seen).statusCode())
                .as("not read, not signed")
                .isEqualTo(409);
        assertThat(partial(hands, page, counted(told.body())).statusCode()).isEqualTo(302);
    }

    @Test
    void aConditionIsSettledOnAPageThatSaysWhatWasCountedSinceTheDecision() {
        decide.decide(here, id, 0, conditional());
        countThere();
        var hands = new HttpCaller(port).signedIn(here.account().email(), fixture.aPassword(here.account()));
        var page = hands.get("/at/" + here.institution().slug() + "/cases/" + id + "?do=condition")
                .body();
        assertThat(page).contains("Known since the decision", "It has been counted elsewhere.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef", "", "<script>", "0"})
    void aProgramThatSawSomethingElseIsToldAndNothingIsDone(String seen) {
        var answer = send("/decision", Map.of("version", 0, "counted", seen, "decision", Map.of("outcome", "full")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(sheet().at("/application/state").asString()).isEqualTo("submitted");
    }

    @Test
    void aProgramSendsWhatItsSheetSaidAndIsToldWhereThatIsOld() {
        var seen = sheet().get("counted").asString();
        countThere();
        var old = send("/decision", Map.of("version", 0, "counted", seen, "decision", Map.of("outcome", "full")));
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("Another institution has counted");
        var now = sheet().get("counted").asString();
        var read = send("/decision", Map.of("version", 0, "counted", now, "decision", Map.of("outcome", "full")));
        assertThat(read.statusCode()).isEqualTo(200);
    }

    private void countThere() {
        decide.decide(there, other, 0, full());
    }

    private static HttpResponse<String> partial(HttpCaller hands, String page, String counted) {
        return hands.postForm(
                page + "/decision",
                "version",
                "0",
                "counted",
                counted,
                "outcome",
                "partial",
                "credits",
                "2",
                "reasons",
                "A part is the same.");
    }

    private static String counted(String page) {
        var found = COUNTED.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private JsonNode sheet() {
        return json.readTree(program().get(cases()).body());
    }

    private HttpResponse<String> send(String move, Map<String, Object> body) {
        return program().postJson(cases() + move, json.writeValueAsString(body));
    }

    private String cases() {
        return "/api/v1/institutions/" + here.institution().slug() + "/cases/" + id;
    }

    private HttpCaller program() {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(here.account()));
    }

    private DecisionDraft conditional() {
        var by = fixture.today().plusDays(60).toString();
        return new DecisionDraft(
                "conditional",
                List.of(),
                "The practical part is missing.",
                null,
                null,
                null,
                null,
                null,
                "A report of two pages",
                by,
                null,
                null,
                null);
    }

    private static DecisionDraft full() {
        return new DecisionDraft("full", List.of(), null, null, null, null, null, null, null, null, null, null, null);
    }
}
