package eu.meshe.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.ForbiddenException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class AccreditTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture fixture;

    @Autowired
    private Accredit accredit;

    @Autowired
    private SuspendAccreditation suspend;

    @Autowired
    private Accreditations accreditations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void standsAsItsAgencySays() {
        var university = fixture.aUniversity();
        fixture.accredited(university, List.of("6"), List.of("06"), "2024-01-01", "2026-12-31");

        assertThat(standing(university, 6, "0613", "2025-05-05")).isInstanceOf(Standing.InForce.class);
        assertThat(standing(university, 7, "0613", "2025-05-05")).isInstanceOf(Standing.OutOfScope.class);
        assertThat(standing(university, 6, "0421", "2025-05-05")).isInstanceOf(Standing.OutOfScope.class);
        assertThat(standing(university, 6, "0613", "2027-01-01")).isInstanceOf(Standing.NotInForce.class);
        assertThat(standing(fixture.aUniversity(), 6, "0613", "2025-05-05")).isInstanceOf(Standing.NoneKnown.class);
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        var officer = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);
        var request = new AccreditationRequest(
                null,
                "no such '; drop table accreditation; --",
                List.of("9", "six"),
                List.of("99", "<b>"),
                "yesterday",
                "",
                "javascript:alert(1)");

        var refused = catchThrowableOfType(InvalidInputException.class, () -> accredit.accredit(officer, request));

        assertThat(refused.problems())
                .extracting(FieldProblem::field)
                .containsExactly("university", "levels", "fields", "validFrom", "validUntil", "report");
    }

    @Test
    void makesOneAccreditationAndOneEntryOfAFormSentTwice() {
        var university = fixture.aUniversity();
        var officer = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);
        var request = request(UUID.randomUUID(), university);

        var first = accredit.accredit(officer, request);
        var second = accredit.accredit(officer, request);

        assertThat(second).isEqualTo(first);
        assertThat(accreditations.listOf(university.id())).hasSize(1);
        assertThat(entries(first.id())).containsExactly("InstitutionAccredited");
    }

    @Test
    void isForAgenciesAlone() {
        var someone = fixture.staff(fixture.aUniversity(), Role.QUALITY_OFFICER);
        assertThatThrownBy(() -> accredit.accredit(someone, request(UUID.randomUUID(), fixture.aUniversity())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void suspendsFromTodayOnAndOnlyOnce() {
        var university = fixture.aUniversity();
        var officer = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);
        var given = accredit.accredit(officer, request(UUID.randomUUID(), university));

        suspend.suspend(officer, given.id(), "The teachers have left.", given.version());

        assertThat(accreditations.findInForce(university.id(), fixture.today())).isEmpty();
        assertThat(accreditations.findInForce(university.id(), fixture.today().minusDays(1)))
                .isPresent();
        assertThat(entries(given.id())).containsExactly("InstitutionAccredited", "AccreditationSuspended");
        assertThatThrownBy(() -> suspend.suspend(officer, given.id(), "Again.", given.version() + 1))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void doesNotSuspendWithoutAReasonOrWhatWasChangedMeanwhileOrAnothersAccreditation() {
        var officer = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);
        var given = accredit.accredit(officer, request(UUID.randomUUID(), fixture.aUniversity()));
        var stranger = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);

        assertThatThrownBy(() -> suspend.suspend(officer, given.id(), "  ", given.version()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> suspend.suspend(officer, given.id(), "So.", given.version() + 7))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> suspend.suspend(stranger, given.id(), "So.", given.version()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void isListedForEveryone() {
        fixture.accredited(fixture.aUniversity());
        var answer = new HttpCaller(port).get("/api/v1/accreditations?size=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"items\":[{", "\"size\":1", "\"validFrom\":\"20");
        assertThat(accreditations.listAll(new Page.Request(0, 1)).items()).hasSize(1);
    }

    @Test
    void isDoneByPageAndByProgram() {
        var university = fixture.aUniversity();
        var officer = fixture.staff(fixture.anAgency(), Role.QUALITY_OFFICER);
        var place = "/at/" + officer.institution().slug() + "/accreditations";
        var person = new HttpCaller(port).signedIn(officer.account().email(), TrustFixture.PASSWORD);

        assertThat(person.get(place).statusCode()).isEqualTo(200);
        assertThat(person.get(place + "/new").body()).contains(university.slug());
        var refused = person.postForm(place, "id", UUID.randomUUID().toString(), "university", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        var id = UUID.randomUUID().toString();
        var made = person.postForm(
                place,
                "id",
                id,
                "university",
                university.slug(),
                "validFrom",
                "2025-01-01",
                "validUntil",
                "2030-01-01");
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(person.get(place + "/" + id).statusCode()).isEqualTo(200);

        var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.token(officer));
        var api = "/api/v1/institutions/" + officer.institution().slug() + "/accreditations";
        assertThat(program.get(api).body()).contains(id);
        var suspended = program.postJson(api + "/" + id + "/suspension", "{\"reason\":\"So.\",\"version\":0}");
        assertThat(suspended.statusCode()).isEqualTo(200);
        assertThat(suspended.body()).contains("\"suspendedFrom\"");
    }

    private Standing standing(Institution university, int level, String field, String day) {
        return accreditations.standing(
                university.id(), new EqfLevel(level), List.of(new IscedField(field)), LocalDate.parse(day));
    }

    private static AccreditationRequest request(UUID id, Institution university) {
        return new AccreditationRequest(id, university.slug(), List.of(), List.of(), "2020-01-01", "2040-01-01", null);
    }

    private List<String> entries(AccreditationId id) {
        return jdbc.sql("select kind from ledger_entry where subject = ? order by arrival")
                .param(id.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
