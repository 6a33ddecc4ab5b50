package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.credential.Claim;
import eu.meshe.format.elmo.ElmoSchema;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.export.ExportDecision;
import eu.meshe.recognition.export.ExportKind;
import eu.meshe.recognition.letter.WriteLetter;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The grade that counts, from the form and the API to the letter, the sealed record and other systems. A 7 from elsewhere reads as B here. */
@ExchangeTest
class CountedGradeTest {

    private static final String THERE = """
            field,cycle,from,until,grade,count,passing
            0421,first,2023,2025,8,10,yes
            0421,first,2023,2025,7,30,yes
            0421,first,2023,2025,6,60,yes
            """;
    private static final String HERE = """
            field,cycle,from,until,grade,count,passing
            0421,first,2023,2025,A,10,yes
            0421,first,2023,2025,B,30,yes
            0421,first,2023,2025,C,60,yes
            0421,first,2023,2025,F,20,no
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private IssuedDecisions issued;

    @Autowired
    private WriteLetter letters;

    @Autowired
    private ExportDecision exports;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private JsonMapper json;

    private StaffMember awarding;
    private StaffMember officer;
    private Account learner;

    @BeforeEach
    void twoUniversitiesThatKeepTables() {
        awarding = fixture.anOfficer("Northwick Institute");
        officer = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
        keep(awarding, THERE);
        keep(officer, HERE);
    }

    @Test
    void thePageOffersWhatTheTablesGiveAndAsksWhyAnotherGradeCounts() {
        var id = anApplication();
        var hands = new HttpCaller(port).signedIn(officer.account().email(), fixture.aPassword(officer.account()));
        var page = "/at/" + officer.institution().slug() + "/cases/" + id;
        assertThat(hands.get(page).body())
                .contains("The grade tables give B for 7")
                .containsPattern("name=\"grade\"[^>]*value=\"B\"");
        var refused = hands.postForm(page + "/decision", "version", "0", "outcome", "full", "grade", "A");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The grade tables give B. Say why another grade counts");
        var decided = hands.postForm(
                page + "/decision", "version", "0", "outcome", "full", "grade", "A", "gradeReason", "Her thesis.");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
        assertThat(hands.get(page).body()).contains("Grade that counts here", "Her thesis.", "The grade tables give B");
        var own = new HttpCaller(port).signedIn(learner.email(), fixture.aPassword(learner));
        assertThat(own.get("/applications/" + id).body())
                .contains("<strong>A</strong>", "Her thesis.", "How the grade was converted", "grades-picked")
                .as("what a person set can be contested")
                .contains("/appeal\"");
    }

    @Test
    void aFormSendsItsPrefilledGradeAlsoWithARefusalAndAProgramIsToldThatThereIsNone() {
        var id = anApplication();
        var refusal = Map.of(
                "outcome", "refusal",
                "differences", "outcomes",
                "reasons", "Half of it is missing.",
                "hindrance", "The next module builds on it.",
                "remedy", "The second module.",
                "appealHow", "Write to the board.",
                "appealUntil", fixture.today().plusDays(30).toString(),
                "grade", "B");
        var told = new HashMap<String, Object>(refusal);
        told.put("differences", java.util.List.of("outcomes"));
        var answer = send(id, "/decision", Map.of("version", 0, "decision", told));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"grade\"", "Only full or partial recognition has a grade");
        var fields = new java.util.ArrayList<String>(java.util.List.of("version", "0"));
        refusal.forEach((field, value) -> fields.addAll(java.util.List.of(field, value)));
        var hands = new HttpCaller(port).signedIn(officer.account().email(), fixture.aPassword(officer.account()));
        var sent = hands.postForm(
                "/at/" + officer.institution().slug() + "/cases/" + id + "/decision", fields.toArray(String[]::new));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(read(get(id, "")).at("/application/grade").isObject()).isFalse();
        assertThat(read(get(id, "")).at("/application/decision/outcome").asString())
                .isEqualTo("refusal");
    }

    @Test
    void aDecisionKeepsTheTablesOnWhichItsGradeRests() {
        var id = anApplication();
        assertThat(read(get(id, "")).at("/grade/grade").asString()).isEqualTo("B");
        assertThat(read(get(id, "")).at("/grade/working/policy").asString()).isEqualTo("average");
        decide(id, Map.of("outcome", "full", "grade", "b"));
        var counted = read(get(id, "")).at("/application/grade");
        assertThat(counted.get("grade").asString()).isEqualTo("B");
        assertThat(counted.get("originalGrade").asString()).isEqualTo("7");
        assertThat(counted.get("byTables").asBoolean()).isTrue();
        keep(officer, HERE.replace("B,30", "Good,30"));
        var later = read(get(id, ""));
        assertThat(later.at("/grade/grade").asString()).as("tables of its day").isEqualTo("B");
        assertThat(later.at("/grade/working/receiving/table").asString())
                .isEqualTo(counted.at("/conversion/receivingTable").asString());
        assertThat(read(get(anApplication(), "")).at("/grade/grade").asString()).isEqualTo("Good");
    }

    @Test
    void theLetterTheSealedRecordAndOtherSystemsTellTheGrade() throws Exception {
        var id = anApplication();
        decide(id, Map.of("outcome", "partial", "credits", "2", "reasons", "Half of it.", "grade", "B"));
        assertThat(words(letters.forApplicant(learner, id, 1)))
                .contains("It counts with the grade B. Converted from 7 by the grade tables of both institutions.");
        var record = issued.find(officer.institutionId(), id, 1).orElseThrow();
        assertThat(claimOf(record).grade()).isEqualTo(new Claim.GradeHere("B", "7", null));
        var elmo = exports.forOfficer(officer, id, ExportKind.ELMO).content();
        assertThat(ElmoSchema.errors(elmo)).isEmpty();
        assertThat(claimOf(elmo).grade()).isEqualTo(new Claim.GradeHere("B", "7", null));
        var entry = json.readTree(
                exports.forOfficer(officer, id, ExportKind.TRANSCRIPT).content());
        assertThat(entry.get("grade").asString()).isEqualTo("B");
        assertThat(entry.get("originalGrade").asString()).isEqualTo("7");
        assertThat(text(id, ExportKind.DIPLOMA_SUPPLEMENT)).contains("It counts with the grade B.", "mit der Note B");
        assertThat(text(id, ExportKind.LEARNING_AGREEMENT))
                .as("the schema has no place for it")
                .doesNotContain("grade");
    }

    @Test
    void withoutAGradeIsSaidAsSuch() throws Exception {
        var id = anApplication();
        decide(id, Map.of("outcome", "full"));
        assertThat(words(letters.forApplicant(learner, id, 1)))
                .contains("It counts without a grade. The original grade is 7. The grade tables give B.");
        var record = issued.find(officer.institutionId(), id, 1).orElseThrow();
        assertThat(claimOf(record).grade()).isEqualTo(new Claim.GradeHere(null, "7", null));
        var elmo = exports.forOfficer(officer, id, ExportKind.ELMO).content();
        assertThat(ElmoSchema.errors(elmo)).isEmpty();
        assertThat(claimOf(elmo).grade()).isEqualTo(new Claim.GradeHere(null, "7", null));
    }

    @Test
    void aCorrectionPutsAGradeRightAndNeverMakesItWorse() {
        var id = anApplication();
        decide(id, Map.of("outcome", "full", "grade", "B"));
        assertThat(correct(id, Map.of("outcome", "full")).body()).contains("The learner has the grade B");
        assertThat(correct(id, Map.of("outcome", "full", "grade", "C", "gradeReason", "A slip."))
                        .statusCode())
                .isEqualTo(422);
        assertThat(correct(id, Map.of("outcome", "full", "grade", "B")).body()).contains("outcome");
        var better = correct(id, Map.of("outcome", "full", "grade", "A", "gradeReason", "A slip."));
        assertThat(better.statusCode()).isEqualTo(200);
        assertThat(read(get(id, "/rulings")).at("/1/grade/grade").asString()).isEqualTo("A");
    }

    @Test
    void anAppealAConditionAndASecondPersonCarryTheGrade() {
        fixture.haveTwoPeopleSign(officer);
        var colleague = fixture.anotherOfficer(officer.institution());
        var id = anApplication();
        var proposed = read(send(
                id,
                "/decision",
                Map.of(
                        "version",
                        0,
                        "decision",
                        Map.of("outcome", "full", "grade", "C", "gradeReason", "No thesis."))));
        assertThat(proposed.at("/proposal/grade/grade").asString()).isEqualTo("C");
        var confirmed = read(send(colleague, id, "/proposal/confirmation", Map.of("version", 1)));
        assertThat(confirmed.at("/application/grade/grade").asString()).isEqualTo("C");
        appeals.lodge(learner, id, "There was a thesis.");
        var third = fixture.anotherOfficer(officer.institution());
        var changed = read(send(
                third,
                id,
                "/appeal/decision",
                Map.of(
                        "version",
                        3,
                        "answer",
                        "changed",
                        "note",
                        "There was.",
                        "decision",
                        Map.of("outcome", "full", "grade", "B"))));
        assertThat(changed.at("/application/grade/grade").asString()).isEqualTo("C");
        assertThat(changed.at("/proposal/grade/grade").asString()).isEqualTo("B");
        var fourth = fixture.anotherOfficer(officer.institution());
        var answered = read(send(fourth, id, "/proposal/confirmation", Map.of("version", 4)));
        assertThat(answered.at("/application/grade/grade").asString()).isEqualTo("B");
    }

    private ApplicationId anApplication() {
        return fixture.anApplication(learner, awarding, officer).id();
    }

    private void decide(ApplicationId id, Map<String, Object> decision) {
        var answer = send(id, "/decision", Map.of("version", 0, "decision", decision));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> correct(ApplicationId id, Map<String, Object> decision) {
        return send(id, "/correction", Map.of("version", 1, "decision", decision, "note", "A slip."));
    }

    private HttpResponse<String> send(ApplicationId id, String path, Map<String, Object> body) {
        return send(officer, id, path, body);
    }

    private HttpResponse<String> send(StaffMember by, ApplicationId id, String path, Map<String, Object> body) {
        return as(by).postJson(api(by) + "/cases/" + id + path, json.writeValueAsString(body));
    }

    private HttpResponse<String> get(ApplicationId id, String path) {
        return as(officer).get(api(officer) + "/cases/" + id + path);
    }

    private void keep(StaffMember by, String table) {
        var kept = as(by).send(
                        "POST", api(by) + "/grade-tables/imports", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    }

    private HttpCaller as(StaffMember by) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(by.account()));
    }

    private static String api(StaffMember of) {
        return "/api/v1/institutions/" + of.institution().slug();
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private String text(ApplicationId id, ExportKind kind) {
        return new String(exports.forOfficer(officer, id, kind).content(), StandardCharsets.UTF_8);
    }

    private Claim.Recognised claimOf(byte[] document) {
        var report = (VerificationReport) verify.verify(document);
        assertThat(report.verdict()).isNotEqualTo(Verdict.FAILED);
        return (Claim.Recognised) report.credential().claim();
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
