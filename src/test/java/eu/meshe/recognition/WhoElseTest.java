package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer who finds no button on a case reads why, and who has it. */
@ExchangeTest
class WhoElseTest {

    private static final String CONFIRM = "Somebody else confirms this answer";

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Memberships memberships;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    private StaffMember first;
    private StaffMember second;
    private Account third;
    private Account learner;
    private ApplicationId id;

    @BeforeEach
    void aRefusalThatTwoSignedIsContested() {
        first = fixture.anOfficer("Eastmoor College");
        second = fixture.anotherOfficer(first.institution());
        third = fixture.aPerson("Thea", "Third");
        memberships.grant(first.institutionId(), third.id(), Role.RECOGNITION_OFFICER);
        fixture.haveTwoPeopleSign(first);
        learner = fixture.aPerson("Mira", "Voorbeeld");
        memberships.grant(first.institutionId(), learner.id(), Role.RECOGNITION_OFFICER);
        id = fixture.anApplication(learner, fixture.anOfficer("Northwick Institute"), first)
                .id();
        decide.decide(first, id, 0, fixture.aRefusal());
    }

    @Test
    void whoeverProposedReadsThatAnotherOneConfirms() {
        assertThat(page(first.account())).contains("Whoever proposes does not sign", "Thea Third");
        assertThat(page(third)).doesNotContain("Whoever proposes does not sign");
    }

    @Test
    void whoeverHadAPartInTheCaseReadsWhoAnswersTheAppealAndConfirmsTheAnswer() {
        confirm.confirm(second, id, 1);
        appeals.lodge(learner, id, "The third outcome covers it.");
        assertThat(page(second.account())).contains("Somebody else answers this appeal", "Thea Third");
        assertThat(page(third)).doesNotContain("Somebody else answers");

        var asThird = new StaffMember(third, first.institution(), java.util.Set.of(Role.RECOGNITION_OFFICER));
        decideAppeal.decide(asThird, id, 3, new AppealDraft("stands", "We looked again.", null));
        assertThat(page(second.account()))
                .contains(CONFIRM, "nobody else here can")
                .doesNotContain("do=confirm");
        var fourth = fixture.aPerson("Fay", "Fourth");
        memberships.grant(first.institutionId(), fourth.id(), Role.RECOGNITION_OFFICER);
        assertThat(page(second.account())).contains(CONFIRM, "Fay Fourth").doesNotContain("nobody else here can");
        assertThat(page(fourth)).contains("do=confirm").doesNotContain(CONFIRM);
    }

    private String page(Account officer) {
        return new HttpCaller(port)
                .signedIn(officer.email(), fixture.aPassword(officer))
                .get("/at/" + first.institution().slug() + "/cases/" + id)
                .body();
    }
}
