package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.clock.Deadlines;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.DayCount;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fixture's institution lies in the Netherlands and decides within 30 calendar days. */
@ExchangeTest
class RunningClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Institutions institutions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Applications applications;

    @Autowired
    private ExplainDeadline explain;

    @Autowired
    private RecognitionRulebook rulebook;

    @Autowired
    private ChangeRecognitionRules changeRules;

    private StaffMember officer;

    @BeforeEach
    void anInstitution() {
        officer = fixture.anOfficer("Patient College");
    }

    @Test
    void daysOnWhichItStoodStillDoNotCountAndTheLastDayIsAWorkingDay() {
        var taken =
                new ApplicationState.UnderAssessment(noon(3), officer.account().id());

        var resumed = on(20).resumed(waiting(aCase(taken), 10));

        // 1 July and ten days: Saturday 11 July
        assertThat(resumed.due()).isEqualTo("2026-07-13");
        assertThat(resumed.pauses())
                .containsExactly(new PauseTaken(MONDAY.plusDays(9), MONDAY.plusDays(19), WaitingReason.DOCUMENTS));
    }

    @Test
    void aFileThatWasNeverCompleteBeforeHasAllItsDays() {
        var resumed = on(20).resumed(waiting(aCase(new ApplicationState.Submitted(noon(1))), 1));

        assertThat(resumed.complete()).isEqualTo("2026-06-20");
        assertThat(resumed.due()).isEqualTo("2026-07-20");
    }

    @Test
    void anAppealHasDaysOfItsOwn() {
        var decided = aCase(new ApplicationState.Submitted(noon(1)));

        assertThat(on(20).appealed(decided).due()).isEqualTo("2026-07-20");
        assertThat(on(20).reopened(decided).due()).isEqualTo("2026-07-20");
    }

    @Test
    void aCaseKeepsTheWayOfCountingItBeganWithWhateverIsLaidDownLater() {
        var taken =
                new ApplicationState.UnderAssessment(noon(3), officer.account().id());
        var waiting = waiting(aCase(taken), 10);

        countWorkingDays();

        assertThat(on(20).resumed(waiting).due()).isEqualTo("2026-07-13");
        assertThat(on(20).reopened(waiting).due()).isEqualTo("2026-07-20");
        assertThat(explain.explain(waiting))
                .hasValueSatisfying(deadline -> assertThat(deadline.counted()).isEqualTo(DayCount.CALENDAR));
        var begunLater =
                fixture.anApplication(fixture.aPerson("Petra", "Later"), fixture.anOfficer("Northwick"), officer);
        assertThat(applications
                        .getCase(officer.institutionId(), begunLater.id())
                        .clock()
                        .counted())
                .isEqualTo(DayCount.WORKING);
    }

    private void countWorkingDays() {
        var is = RulesRequest.of(rulebook.getRules(officer.institutionId()));
        changeRules.change(
                officer,
                0,
                new RulesRequest(
                        "working",
                        is.appealDays(),
                        is.appealDecisionDays(),
                        is.onExpiry(),
                        is.expiryBasis(),
                        is.warnDays(),
                        is.twoPeople(),
                        is.pausesAllowed(),
                        null,
                        null,
                        null));
    }

    private RunningClock on(int day) {
        return new RunningClock(institutions, deadlines, Clock.fixed(noon(day), ZoneOffset.UTC));
    }

    private Application waiting(Application before, int day) {
        return before.pause(new ApplicationState.Waiting(
                noon(day), before.state().officer(), WaitingReason.DOCUMENTS, "A transcript", List.of("Transcript")));
    }

    private Application aCase(ApplicationState state) {
        var sent = fixture.anApplication(fixture.aPerson("Pia", "Patient"), fixture.anOfficer("Northwick"), officer);
        return new Application(
                sent.institutionId(),
                sent.id(),
                sent.submission(),
                sent.applicant(),
                sent.source(),
                sent.verifiedThen(),
                sent.target(),
                null,
                noon(1),
                new CaseClock(MONDAY, 30, false, DayCount.CALENDAR, null, LocalDate.of(2026, 7, 1), List.of()),
                state,
                0);
    }

    private static Instant noon(int dayOfJune) {
        return LocalDate.of(2026, 6, dayOfJune).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
