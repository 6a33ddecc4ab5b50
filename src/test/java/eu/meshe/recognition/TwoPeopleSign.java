package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An institution where two people sign, four of its officers, and a case there that nobody has looked at yet. */
abstract class TwoPeopleSign {

    @Autowired
    RecognitionFixture fixture;

    @Autowired
    DecideRecognition decide;

    @Autowired
    ConfirmDecision confirm;

    @Autowired
    AppealDecision appeals;

    @Autowired
    DecideAppeal decideAppeal;

    @Autowired
    SettleCondition settle;

    StaffMember awarding;
    StaffMember first;
    StaffMember second;
    StaffMember third;
    StaffMember fourth;
    Account learner;
    ApplicationId id;

    @BeforeEach
    void fourOfficersOfWhomTwoSign() {
        awarding = fixture.anOfficer("Northwick Institute");
        first = fixture.anOfficer("Westhaven College");
        second = fixture.anotherOfficer(first.institution());
        third = fixture.anotherOfficer(first.institution());
        fourth = fixture.anotherOfficer(first.institution());
        fixture.haveTwoPeopleSign(first);
        learner = fixture.aPerson("Mira", "Voorbeeld");
        id = fixture.anApplication(learner, awarding, first).id();
    }
}
