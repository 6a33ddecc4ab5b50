package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.clock.Deadlines;
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
                new CaseClock(MONDAY, 30, false, LocalDate.of(2026, 7, 1), List.of()),
                state,
                0);
    }

    private static Instant noon(int dayOfJune) {
        return LocalDate.of(2026, 6, dayOfJune).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
