package eu.meshe.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.trust.TrustFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class AgreementTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture fixture;

    @Autowired
    private ProposeAgreement propose;

    @Autowired
    private AcceptAgreement accept;

    @Autowired
    private DeclineAgreement decline;

    @Autowired
    private EndAgreement end;

    @Autowired
    private Agreements agreements;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember north;
    private StaffMember south;
    private StaffMember third;

    @BeforeEach
    void threeUniversities() {
        north = fixture.staff(fixture.aUniversity(), Role.PARTNERSHIP_OFFICER);
        south = fixture.staff(fixture.aUniversity(), Role.PARTNERSHIP_OFFICER);
        third = fixture.staff(fixture.aUniversity(), Role.PARTNERSHIP_OFFICER);
    }

    @Test
    void holdsInBothDirectionsOnceItIsAccepted() {
        var proposed = propose.propose(north, request(south.institution()));
        assertThat(inForce()).isFalse();

        accept.accept(south, proposed.id(), proposed.version());

        assertThat(inForce()).isTrue();
        assertThat(agreements.findInForce(south.institutionId(), north.institutionId(), fixture.today()))
                .isPresent();
        assertThat(agreements.findInForce(north.institutionId(), third.institutionId(), fixture.today()))
                .isEmpty();
        assertThat(entries(proposed.id())).containsExactly("AgreementProposed", "AgreementAccepted");
    }

    @Test
    void endsTodayAndHeldUntilYesterday() {
        var proposed = propose.propose(north, request(south.institution()));
        var accepted = accept.accept(south, proposed.id(), 0);

        end.end(north, proposed.id(), accepted.version());

        assertThat(inForce()).isFalse();
        assertThat(agreements.findInForce(
                        north.institutionId(),
                        south.institutionId(),
                        fixture.today().minusDays(1)))
                .isPresent();
    }

    @Test
    void isThereForItsTwoSidesOnly() {
        var proposed = propose.propose(north, request(south.institution()));
        assertThat(agreements.getAgreement(south.institutionId(), proposed.id()))
                .isEqualTo(proposed);
        assertThatThrownBy(() -> agreements.getAgreement(third.institutionId(), proposed.id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accept.accept(third, proposed.id(), 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> end.end(third, proposed.id(), 0)).isInstanceOf(NotFoundException.class);
        assertThat(agreements
                        .listOf(third.institutionId(), Page.Request.first(20))
                        .items())
                .isEmpty();
    }

    @Test
    void isNotAcceptedByWhoProposedIt() {
        var proposed = propose.propose(north, request(south.institution()));
        assertThatThrownBy(() -> accept.accept(north, proposed.id(), 0)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> decline.decline(north, proposed.id(), 0)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> accept.accept(south, proposed.id(), 9)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void doesNotHoldAfterItWasDeclinedOrTakenBack() {
        var declined = propose.propose(north, request(south.institution()));
        decline.decline(south, declined.id(), 0);
        var takenBack = propose.propose(north, request(south.institution()));
        end.end(north, takenBack.id(), 0);

        assertThat(inForce()).isFalse();
        assertThatThrownBy(() -> accept.accept(south, takenBack.id(), 1)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> end.end(north, declined.id(), 1)).isInstanceOf(ConflictException.class);
        assertThat(agreements.findInForce(
                        north.institutionId(),
                        south.institutionId(),
                        fixture.today().minusDays(1)))
                .isEmpty();
    }

    @Test
    void letsOneOfTwoAnswersAtOnceWin() throws Exception {
        var proposed = propose.propose(north, request(south.institution()));
        List<Callable<Agreement>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(() -> accept.accept(south, proposed.id(), 0));
            answers.add(() -> end.end(north, proposed.id(), 0));
        }
        int won = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var answer : people.invokeAll(answers)) {
                try {
                    answer.get();
                    won++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfAny(StaleVersionException.class, ConflictException.class);
                }
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(entries(proposed.id())).hasSize(2);
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        var request = new AgreementRequest(
                null,
                north.institution().slug(),
                "",
                "31.12.2030",
                List.of("nonsense"),
                "-3",
                "1000",
                "nonsense",
                "x".repeat(5001));

        var refused = catchThrowableOfType(InvalidInputException.class, () -> propose.propose(north, request));

        assertThat(refused.problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "partner",
                        "validFrom",
                        "validUntil",
                        "fields",
                        "mostCredits",
                        "decisionDays",
                        "onExpiry",
                        "terms");
    }

    @Test
    void makesOneAgreementOfAFormSentTwice() {
        var request = request(south.institution());
        assertThat(propose.propose(north, request)).isEqualTo(propose.propose(north, request));
        assertThat(agreements
                        .listOf(north.institutionId(), Page.Request.first(20))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void coversItsFieldsUpToItsCredits() {
        var agreement = propose.propose(north, request(south.institution()));
        assertThat(agreement.covers(List.of(new IscedField("0613")), Credits.of(6)))
                .isTrue();
        assertThat(agreement.covers(List.of(new IscedField("0613")), Credits.of(7)))
                .isFalse();
        assertThat(agreement.covers(List.of(new IscedField("0421")), Credits.of(3)))
                .isFalse();
    }

    @Test
    void isDoneByPageAndByProgram() {
        var person = new HttpCaller(port).signedIn(north.account().email(), TrustFixture.PASSWORD);
        var place = "/at/" + north.institution().slug() + "/agreements";
        var id = UUID.randomUUID().toString();
        person.get(place + "/new");
        assertThat(person.postForm(place, "id", id).statusCode()).isEqualTo(422);
        var made = person.postForm(
                place,
                "id",
                id,
                "partner",
                south.institution().slug(),
                "validFrom",
                "2026-01-01",
                "decisionDays",
                "30",
                "terms",
                "<script>alert(1)</script> مرحبا 🎓");
        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(person.get(place + "/" + id).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(person.get(place).statusCode()).isEqualTo(200);

        var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.token(south));
        var api = "/api/v1/institutions/" + south.institution().slug() + "/agreements/" + id;
        assertThat(program.get(api).body()).contains("\"state\":\"PROPOSED\"", "\"mayAnswer\":true");
        assertThat(program.postJson(api + "/acceptance", "{\"version\":0}").body())
                .contains("IN_FORCE");
        assertThat(program.postJson(api + "/refusal", "{\"version\":1}").statusCode())
                .isEqualTo(409);

        var stranger = new HttpCaller(port).with("Authorization", "Bearer " + fixture.token(third));
        assertThat(stranger.get(api).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/api/v1/institutions/" + third.institution().slug() + "/agreements/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    private boolean inForce() {
        return agreements
                .findInForce(north.institutionId(), south.institutionId(), fixture.today())
                .isPresent();
    }

    private static AgreementRequest request(Institution partner) {
        return new AgreementRequest(
                UUID.randomUUID(),
                partner.slug(),
                "2025-01-01",
                "",
                List.of("06"),
                "6",
                "30",
                "",
                "We tell each other.");
    }

    private List<String> entries(AgreementId id) {
        return jdbc.sql("select kind from ledger_entry where subject = ? order by arrival")
                .param(id.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
