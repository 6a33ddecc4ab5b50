package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.Digest;
import eu.meshe.recognition.look.Look;
import eu.meshe.recognition.look.Looks;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every move of a case by the API, as a university's own system makes it. */
@ExchangeTest
class CaseMovesHttpTest {

    private static final Map<String, Object> PARTIAL =
            Map.of("outcome", "partial", "credits", "2", "reasons", "A part is the same.");

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private Looks looks;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember awarding;
    private StaffMember officer;
    private StaffMember colleague;
    private Account learner;

    @BeforeEach
    void aUniversityWithTwoOfficers() {
        awarding = fixture.anOfficer("Northwick Institute");
        officer = fixture.anOfficer("University of Invented Sands");
        colleague = fixture.anotherOfficer(officer.institution());
        learner = fixture.aPerson("Noor", "Voorbeeld");
    }

    @Test
    void aCaseWaitsRunsOnIsDecidedCorrectedAndTakenBackAndTellsAllOfIt() {
        var id = anApplication();
        var paused = post(
                officer,
                id,
                "/pause",
                Map.of(
                        "reason",
                        "documents",
                        "note",
                        "The page with the grades is missing.",
                        "requested",
                        List.of("Page 2")));
        assertThat(paused.at("/application/state").asString()).isEqualTo("waiting");
        assertThat(paused.at("/waiting/requested/0").asString()).isEqualTo("Page 2");
        assertThat(moves(paused)).containsExactlyInAnyOrder("resume", "complete");
        post(officer, id, "/resumption", Map.of("note", "It has come."));
        post(officer, id, "/decision", Map.of("decision", PARTIAL));
        var more = Map.of("outcome", "partial", "credits", "2.5", "reasons", "A part is the same.");
        post(officer, id, "/correction", Map.of("decision", more, "note", "A slip in the credits."));
        var recalled = post(officer, id, "/recall", Map.of("note", "A page was overlooked."));
        assertThat(recalled.at("/application/state").asString()).isEqualTo("under-assessment");
        assertThat(texts(get(id, "/steps"), "move"))
                .containsExactly("apply", "pause", "resume", "decide", "correct", "recall");
        assertThat(texts(get(id, "/steps"), "by")).startsWith("Noor Voorbeeld", "Odile Officer");
        assertThat(texts(get(id, "/rulings"), "kind")).containsExactly("first", "correction");
    }

    @Test
    void whatWasWrittenWithAStepCanBeProvedFromTheLogAndNotGuessed() {
        var id = anApplication();
        post(officer, id, "/decision", Map.of("decision", PARTIAL));
        post(officer, id, "/recall", Map.of("note", "A page was overlooked."));

        var step = get(id, "/steps").get(2);
        var note = "\n" + step.path("note").asString();
        assertThat(lastEntryAbout(id))
                .contains(Digest.hex(step.path("salt").asString() + note))
                .doesNotContain(Digest.hex(id + note))
                .doesNotContain("overlooked");
    }

    private String lastEntryAbout(ApplicationId id) {
        return jdbc.sql("select facts::text from ledger_entry where subject = ? order by arrival desc limit 1")
                .param(id.toString())
                .query((row, number) -> row.getString(1))
                .single();
    }

    @Test
    void aSecondPersonGivesAProposalBackAndConfirmsTheNextOne() {
        fixture.demandTwoPeople(officer.institution());
        var id = anApplication();
        var proposed = post(officer, id, "/decision", Map.of("decision", PARTIAL));
        assertThat(proposed.at("/proposal/decision/outcome").asString()).isEqualTo("partial");
        assertThat(refused(officer, id, "/proposal/confirmation", Map.of())).isEqualTo(409);
        post(colleague, id, "/proposal/return", Map.of("note", "Which part?"));
        post(officer, id, "/decision", Map.of("decision", PARTIAL));
        var confirmed = post(colleague, id, "/proposal/confirmation", Map.of());
        assertThat(confirmed.at("/application/state").asString()).isEqualTo("decided");
        assertThat(get(id, "/rulings").at("/0/second").asString()).isNotBlank();
    }

    @Test
    void anAppealIsTakenUpAndDecidedByAnotherPerson() {
        var id = anApplication();
        post(officer, id, "/decision", Map.of("decision", PARTIAL));
        appeals.lodge(learner, id, "The second part is the same as well.");
        assertThat(refused(officer, id, "/appeal/take-up", Map.of())).isEqualTo(409);
        var taken = post(colleague, id, "/appeal/take-up", Map.of());
        assertThat(taken.at("/appeal/takenUp").asBoolean()).isTrue();
        var decided = post(
                colleague,
                id,
                "/appeal/decision",
                Map.of("answer", "changed", "note", "It is.", "decision", Map.of("outcome", "full")));
        assertThat(decided.at("/application/state").asString()).isEqualTo("decided-on-appeal");
        assertThat(moves(decided)).containsExactlyInAnyOrder("settle-condition", "propose-settlement", "correct");
    }

    @Test
    void aConditionIsFollowedUp() {
        var id = anApplication();
        var conditional = Map.of(
                "outcome",
                "conditional",
                "condition",
                "The workshop",
                "conditionBy",
                fixture.today().plusDays(90).toString(),
                "reasons",
                "It lacks practice.",
                "appealHow",
                "Write to us.",
                "appealUntil",
                fixture.today().plusDays(40).toString());
        post(officer, id, "/decision", Map.of("decision", conditional));
        var settled = post(
                officer,
                id,
                "/condition",
                Map.of("met", true, "note", "Certificate seen.", "decision", Map.of("outcome", "full")));
        assertThat(settled.at("/application/decision/outcome").asString()).isEqualTo("full");
    }

    @Test
    void severalAreTakenUpAtOnceAndThoseThatCannotBeAreNamed() {
        var one = anApplication();
        var decided = anApplication();
        post(officer, decided, "/decision", Map.of("decision", PARTIAL));
        var answer = read(caller(colleague)
                .postJson(
                        cases() + "/take-up",
                        json.writeValueAsString(Map.of(
                                "cases",
                                List.of(
                                        Map.of("id", one.toString(), "version", 0),
                                        Map.of("id", decided.toString(), "version", 1),
                                        Map.of("id", fixture.anId().toString(), "version", 0))))));
        assertThat(answer.get("taken")).hasSize(1);
        assertThat(answer.get("left")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 0, \"decision\": {\"outcome\": \"refusal\", \"outcome\": \"full\"}}",
                "{\"version\": 99, \"version\": 0, \"decision\": {\"outcome\": \"full\"}}",
                "{\"version\": 0.5, \"decision\": {\"outcome\": \"full\"}}"
            })
    void aDecisionThatCanBeReadInTwoWaysIsNone(String body) {
        var application = fixture.anApplication(learner, awarding, officer);
        assertThat(caller(officer)
                        .postJson(cases() + "/" + application.id() + "/decision", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMoveOnAnOldVersionIsRefusedAndOneWithoutAVersionToo() {
        var id = anApplication();
        post(colleague, id, "/take-up", Map.of());
        for (var move : List.of("/pause", "/take-up")) {
            var body = Map.of("version", 0, "reason", "other", "note", "For a colleague.");
            assertThat(send(officer, id, move, body).statusCode()).as(move).isEqualTo(409);
            assertThat(send(officer, id, move, Map.of()).statusCode()).as(move).isEqualTo(422);
        }
    }

    private ApplicationId anApplication() {
        return fixture.anApplication(learner, awarding, officer).id();
    }

    @Test
    void whoeverIsShownACaseIsKeptAlsoWhereAMoveIsWhatShowsItAndNobodyElseIs() {
        var id = anApplication();
        assertThat(looks.list(learner, id)).isEmpty();
        assertThat(send(colleague, id, "/take-up", Map.of("version", 0)).statusCode())
                .isEqualTo(200);
        send(awarding, id, "/take-up", Map.of("version", 1));
        caller(awarding).get(cases() + "/" + id);
        assertThat(looks.list(learner, id))
                .extracting(Look::what)
                .as("the one who took it up was shown it, the others were refused")
                .containsExactly(Look.What.SHEET);
    }

    private String cases() {
        return "/api/v1/institutions/" + officer.institution().slug() + "/cases";
    }

    private JsonNode get(ApplicationId id, String path) {
        return read(caller(officer).get(cases() + "/" + id + path));
    }

    /** The move on the version that the case has now. */
    private JsonNode post(StaffMember by, ApplicationId id, String move, Map<String, Object> body) {
        var sent = new LinkedHashMap<>(body);
        sent.put("version", get(id, "").at("/application/version").asInt());
        return read(send(by, id, move, sent));
    }

    private int refused(StaffMember by, ApplicationId id, String move, Map<String, Object> body) {
        var sent = new LinkedHashMap<>(body);
        sent.put("version", get(id, "").at("/application/version").asInt());
        return send(by, id, move, sent).statusCode();
    }

    private HttpResponse<String> send(StaffMember by, ApplicationId id, String move, @Nullable Object body) {
        return caller(by).postJson(cases() + "/" + id + move, json.writeValueAsString(body));
    }

    private HttpCaller caller(StaffMember by) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(by.account()));
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static List<String> moves(JsonNode sheet) {
        return StreamSupport.stream(sheet.get("moves").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.get(member).asString())
                .toList();
    }
}
