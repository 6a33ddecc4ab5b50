package eu.meshe.recognition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.recognition.RecognitionFixture;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ExchangeTest
class RecognitionRulesHttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Memberships memberships;

    @Autowired
    private ProveEntry log;

    @Autowired
    private JsonMapper mapper;

    private StaffMember officer;
    private Account administrator;
    private String path;

    @BeforeEach
    void anInstitutionWithAnOfficerAndAnAdministrator() {
        officer = fixture.anOfficer("Rule-bound College");
        administrator = fixture.aPerson("Ada", "Administrator");
        memberships.grant(officer.institutionId(), administrator.id(), Role.ADMINISTRATOR);
        path = "/api/v1/institutions/" + officer.institution().slug() + "/recognition-rules";
    }

    @Test
    void anyoneMayReadThemAndAnAdministratorLaysThemDownOnceForEachVersion() {
        var changed = put(administrator, body(0, Map.of("daysCounted", "working", "appealDays", 60)));

        assertThat(changed.statusCode()).isEqualTo(200);
        var shown = mapper.readTree(new HttpCaller(port)
                .get("/api/v1/recognition-rules/" + officer.institution().slug())
                .body());
        assertThat(shown.path("daysCounted").asString()).isEqualTo("working");
        assertThat(shown.path("appealDays").asInt()).isEqualTo(60);
        assertThat(shown.path("decisionDays").asInt()).isEqualTo(30);
        assertThat(shown.path("holidays").asString()).contains("termijnenwet");
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(put(administrator, body(0, Map.of())).statusCode()).isEqualTo(409);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aPageForEverybodySaysThemInWords() {
        var page = "/recognition-rules/" + officer.institution().slug();
        assertThat(new HttpCaller(port).get(page).body())
                .contains("within 30 days", "The usual ones hold", "One person decides", "no limit");
        put(
                administrator,
                body(0, Map.of("daysCounted", "working", "appealDays", 60, "twoPeople", true, "residencyShare", 40)));

        assertThat(new HttpCaller(port).get(page).body())
                .contains(
                        "within 30 working days",
                        "within at least 60 days",
                        "the answer to an appeal",
                        "At most 40 per cent")
                .doesNotContain("The usual ones hold", "One person decides");
        assertThat(new HttpCaller(port).get("/recognition-rules/nowhere").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rulesThatAreAsTheyWereChangeNothing() {
        assertThat(put(administrator, body(0, Map.of())).statusCode()).isEqualTo(200);

        assertThat(entries()).isZero();
    }

    @Test
    void anOfficerReadsThemAndChangesNothing() {
        assertThat(as(officer.account()).get(path).statusCode()).isEqualTo(200);
        assertThat(put(officer.account(), body(0, Map.of())).statusCode()).isEqualTo(403);
        assertThat(as(fixture.aPerson("Stella", "Stranger")).get(path).statusCode())
                .isEqualTo(403);
        assertThat(entries()).isZero();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var wrong = body(
                0,
                Map.of(
                        "daysCounted",
                        "some",
                        "appealDays",
                        13,
                        "appealDecisionDays",
                        "many",
                        "onExpiry",
                        "recognise",
                        "warnDays",
                        61,
                        "mostRecognisedCredits",
                        301,
                        "residencyShare",
                        0,
                        "currencyYears",
                        "1e9"));

        var answer = put(administrator, wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("daysCounted", "appealDays", "appealDecisionDays", "expiryBasis", "warnDays")
                .contains("mostRecognisedCredits", "residencyShare", "currencyYears");
        assertThat(put(administrator, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void silenceRecognisesWhereALawIsNamed() {
        var silence = Map.<String, Object>of("onExpiry", "recognise", "expiryBasis", "An invented act, section 4");

        var answer = put(administrator, body(0, silence));

        assertThat(mapper.readTree(answer.body()).path("expiryBasis").asString())
                .isEqualTo("An invented act, section 4");
        assertThat(put(administrator, body(1, Map.of())).body()).doesNotContain("invented act");
    }

    private HttpResponse<String> put(Account account, String body) {
        return as(account).send("PUT", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private long entries() {
        return log.listAbout(officer.institutionId().toString()).stream()
                .filter(entry -> entry.kind().equals("RecognitionRulesChanged"))
                .count();
    }

    private HttpCaller as(Account account) {
        return new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(account));
    }

    /** The standard rules with some of them changed. */
    private String body(int version, Map<String, Object> changes) {
        var rules = new LinkedHashMap<String, Object>(Map.of(
                "daysCounted",
                "calendar",
                "appealDays",
                30,
                "appealDecisionDays",
                30,
                "onExpiry",
                "escalate",
                "warnDays",
                7,
                "twoPeople",
                false,
                "pausesAllowed",
                true));
        rules.putAll(changes);
        return mapper.writeValueAsString(Map.of("version", version, "rules", rules));
    }
}
