package eu.meshe.recognition.grades;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.recognition.grades.web.DescribeConversion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grade tables and conversions over HTTP, as a university's own programs use them. */
@ExchangeTest
class GradesHttpTest {

    private static final String NAMES = "field,cycle,from,until,grade,count,passing\n";
    private static final String LIST = NAMES + """
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
    private GradeOfCase gradeOfCase;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private DescribeConversion describe;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private StaffMember source;
    private StaffMember receiving;

    @BeforeEach
    void twoUniversities() {
        source = fixture.anOfficer("Northwick Institute");
        receiving = fixture.anOfficer("University of Invented Sands");
    }

    @Test
    void aProgramKeepsTablesAndAnyoneConvertsWithTheWholeWorking() {
        assertThat(bring(source, LIST, "").statusCode()).isEqualTo(200);
        assertThat(put(receiving, "0421", "first", """
                {"fromYear": 2024, "untilYear": 2025, "grades": [{"grade": "10", "count": 20, "passing": true},
                 {"grade": "9", "count": 30, "passing": true}, {"grade": "8", "count": 50, "passing": true}]}""").statusCode()).isEqualTo(200);
        assertThat(send(receiving, "PUT", "/grade-policy", "{\"policy\": \"minimum\"}")
                        .statusCode())
                .isEqualTo(200);
        var answer = convert(source.institution().slug(), "B");
        // B owns 10–40 %: 10–20 in 10, 20–40 in 9
        assertThat(answer.get("converted").asBoolean()).isTrue();
        assertThat(answer.get("grade").asString()).isEqualTo("9");
        assertThat(answer.at("/working/policy").asString()).isEqualTo("minimum");
        assertThat(answer.at("/working/candidates/0/grade").asString()).isEqualTo("10");
        assertThat(answer.at("/working/candidates/0/to/exact").asString()).isEqualTo("1/5");
        assertThat(answer.at("/working/sourceSegment/to/percent").asString()).isEqualTo("40.0");
        assertThat(answer.at("/working/source/broader").asBoolean()).isFalse();
    }

    @Test
    void aNewUploadReplacesAndTheOldStaysReadable() {
        bring(source, LIST, "");
        bring(source, LIST, "");
        assertThat(versions()).as("the same again is no version").isEqualTo(1);
        bring(source, LIST.replace("60,yes", "70,yes"), "");
        assertThat(versions()).isEqualTo(2);
        var inForce = read(anyone().get(
                                "/api/v1/grade-tables/" + source.institution().slug()))
                .get("items");
        assertThat(inForce).hasSize(1);
        assertThat(inForce.get(0).get("version").asInt()).isEqualTo(2);
        var old = jdbc.sql("select id::text from grade_table where institution_id = ? and version = 1")
                .param(source.institutionId().value())
                .query(String.class)
                .single();
        var page = anyone().get("/grade-tables/" + source.institution().slug() + "/" + old);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Replaced on");
        assertThat(read(anyone().get("/api/v1/grade-tables/"
                                + source.institution().slug() + "/" + old))
                        .get("replacedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void nothingIsKeptOfAListWithAWrongRow() {
        var refused = bring(source, LIST + "0421,second,2023,2025,A,x,yes\n", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Row 6, column count");
        assertThat(versions()).isZero();
    }

    @Test
    void copiesATableOfAnInstitutionThatIsNotHereAndSaysSo() {
        var elsewhere = "?subject=Castle+in+the+Air&address=https://www.castle.example";
        assertThat(bring(receiving, LIST, elsewhere).statusCode()).isEqualTo(200);
        bring(receiving, LIST.replace(",A,", ",1,").replace(",B,", ",2,").replace(",C,", ",3,"), "");
        var named = convert("castle  IN the air", "A");
        var addressed = convert("https://www.castle.example/", "A");
        assertThat(named.get("grade").asString()).isEqualTo("1");
        assertThat(addressed).isEqualTo(named);
        assertThat(convert("Another castle", "A").get("reason").asString()).isEqualTo("no-source-table");
        var page = anyone().get("/grade-conversion?source=Castle+in+the+Air&receiving="
                + receiving.institution().slug() + "&grade=A&field=0421&cycle=first");
        assertThat(page.body()).contains("keeps no tables here").contains("<svg xmlns");
    }

    @Test
    void saysWhyAGradeIsNotConverted() {
        bring(source, LIST, "");
        assertThat(convert(source.institution().slug(), "B").get("reason").asString())
                .isEqualTo("no-receiving-table");
        bring(receiving, NAMES + "0421,first,2024,2025,1,9,yes\n", "");
        var refused = convert(source.institution().slug(), "B");
        assertThat(refused.get("converted").asBoolean()).isFalse();
        assertThat(refused.get("reason").asString()).isEqualTo("too-little-data");
        assertThat(refused.get("explanation").asString()).contains("9 results").contains("Below 50");
        assertThat(anyone().get("/api/v1/grade-conversions?grade=B").statusCode())
                .isEqualTo(422);
    }

    @Test
    void countsItsOwnAwardsAndMakesNoTableOfTooFew() {
        fixture.anAward(source, fixture.aPerson("Noor", "Voorbeeld"));
        var year = LocalDate.now(clock).getYear();
        var years = "{\"fromYear\": " + (year - 1) + ", \"untilYear\": " + year + "}";
        var few = read(send(source, "POST", "/grade-tables/counts", years));
        assertThat(few.get("kept")).isEmpty();
        assertThat(few.get("tooSmall").asInt()).as("0421, 042 and 04").isEqualTo(3);
        multiplyAwards(GradeTable.FEWEST_RESULTS - 1);
        var enough = read(send(source, "POST", "/grade-tables/counts", years));
        assertThat(enough.get("kept")).hasSize(3);
        assertThat(enough.at("/kept/0/provenance").asString()).isEqualTo("awards");
        assertThat(enough.at("/kept/0/results").asInt()).isEqualTo(GradeTable.FEWEST_RESULTS);
    }

    @Test
    void aCaseShowsItsGradeAmongThoseOfWhoDecides() {
        bring(source, LIST.replace(",A,", ",8,").replace(",B,", ",7,").replace(",C,", ",6,"), "");
        var application = fixture.anApplication(fixture.aPerson("Noor", "Voorbeeld"), source, receiving);
        var sheet = sheets.open(receiving, application.id());
        var without = describe.ofCase(sheet, receiving.institution());
        assertThat(without.isConverted()).isFalse();
        assertThat(without.sourceGrade()).isEqualTo("7");
        assertThat(without.why()).contains("has no grade table for the field 0421");
        bring(receiving, LIST, "");
        var view = describe.ofCase(sheets.open(receiving, application.id()), receiving.institution());
        assertThat(view.grade()).isEqualTo("B");
        assertThat(view.sourceName()).isEqualTo("Northwick Institute");
        assertThat(view.svg()).contains("grades-picked").contains("aria-label=\"7 at Northwick Institute");
    }

    @Test
    void aDecidedCaseKeepsTheTablesOfItsDay() {
        bring(source, LIST, "");
        bring(receiving, LIST, "");
        var then = clock.instant();
        bring(receiving, LIST.replace(",A,10,", ",Best,40,"), "");
        assertThat(grade(then)).isEqualTo("A");
        assertThat(grade(clock.instant())).isEqualTo("Best");
    }

    @Test
    void onlyItsOwnOfficersKeepTables() {
        var path = api(source, "/grade-tables/imports");
        var stranger = anyone().with("Authorization", "Bearer " + fixture.aToken(receiving.account()));
        assertThat(stranger.send("POST", path, "text/csv", LIST.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    private String grade(java.time.Instant at) {
        var asked = new GradeOfCase.Asked(
                receiving.institution(),
                source.institution(),
                List.of(),
                "A",
                List.of(new IscedField("0421")),
                Cycle.FIRST,
                at);
        return ((Conversion.Converted) gradeOfCase.convert(asked)).grade();
    }

    /** The one award there is, that many times again, without the trouble of sealing them. */
    private void multiplyAwards(int times) {
        jdbc.sql("""
                insert into status_index (institution_id, list, position)
                select institution_id, list, (position + n) % 131072 from status_index, generate_series(1, :times) n
                where institution_id = :institution on conflict do nothing""")
                .param("times", times)
                .param("institution", source.institutionId().value())
                .update();
        jdbc.sql("""
                insert into award (institution_id, id, micro_credential_id, edition, achievement, title, given_name, family_name,
                  birth_date, email, grade, achieved_on, assessment, identity_check, issued_at, state, status_list, status_position)
                select institution_id, gen_random_uuid(), micro_credential_id, edition, achievement, title, given_name, family_name,
                  birth_date, email, grade, achieved_on, assessment, identity_check, issued_at, state, status_list,
                  (status_position + n) % 131072
                from award, generate_series(1, :times) n where institution_id = :institution""")
                .param("times", times)
                .param("institution", source.institutionId().value())
                .update();
    }

    private int versions() {
        return jdbc.sql("select count(*) from grade_table where institution_id = ?")
                .param(source.institutionId().value())
                .query(Integer.class)
                .single();
    }

    private JsonNode convert(String from, String grade) {
        var asked = org.springframework.web.util.UriComponentsBuilder.fromPath("/api/v1/grade-conversions")
                .queryParam("source", "{source}")
                .queryParam("receiving", receiving.institution().slug())
                .queryParam("grade", grade)
                .queryParam("field", "0421")
                .queryParam("cycle", "first")
                .encode()
                .buildAndExpand(from)
                .toUriString();
        return read(anyone().get(asked));
    }

    private HttpResponse<String> bring(StaffMember by, String list, String query) {
        return as(by).send(
                        "POST",
                        api(by, "/grade-tables/imports" + query),
                        "text/csv",
                        list.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> put(StaffMember by, String field, String cycle, String body) {
        return send(by, "PUT", "/grade-tables/" + field + "/" + cycle, body);
    }

    private HttpResponse<String> send(StaffMember by, String method, String path, String body) {
        return as(by).send(method, api(by, path), "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpCaller as(StaffMember by) {
        return anyone().with("Authorization", "Bearer " + fixture.aToken(by.account()));
    }

    private HttpCaller anyone() {
        return new HttpCaller(port);
    }

    private static String api(StaffMember of, String path) {
        return "/api/v1/institutions/" + of.institution().slug() + path;
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
