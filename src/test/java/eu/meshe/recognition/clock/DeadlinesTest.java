package eu.meshe.recognition.clock;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.AgreementId;
import eu.meshe.recognition.clock.Deadline.SetBy;
import eu.meshe.recognition.rules.DayCount;
import eu.meshe.recognition.rules.OnExpiry;
import eu.meshe.recognition.rules.RecognitionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final InstitutionId DECIDER = new InstitutionId(new UUID(0, 1));
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void theInstitutionsOwnDaysSetTheDay() {
        var deadline = deadlines(DayCount.CALENDAR).due(institution(30), null, MONDAY, List.of());

        assertThat(deadline.due()).isEqualTo("2026-07-01");
        assertThat(deadline.setBy()).isEqualTo(SetBy.INSTITUTION);
        assertThat(deadline.length()).isEqualTo(30);
        assertThat(deadline.hasMoved()).isFalse();
        assertThat(deadline.holidaysKnown()).isTrue();
    }

    @Test
    void anAgreementThatSaysLessSetsIt() {
        var deadline = deadlines(DayCount.CALENDAR).due(institution(30), agreement(14), MONDAY, List.of());

        assertThat(deadline.due()).isEqualTo("2026-06-15");
        assertThat(deadline.isAgreed()).isTrue();
    }

    @Test
    void anAgreementThatSaysMoreSetsNothing() {
        var deadline = deadlines(DayCount.CALENDAR).due(institution(30), agreement(60), MONDAY, List.of());

        assertThat(deadline.setBy()).isEqualTo(SetBy.INSTITUTION);
    }

    @Test
    void fewerDaysOfAnAgreementCountOnlyWhereTheyEndEarlier() {
        var counted = deadlines(DayCount.WORKING);

        assertThat(counted.due(institution(10), agreement(11), MONDAY, List.of())
                        .due())
                .isEqualTo("2026-06-12");
        assertThat(counted.due(institution(10), agreement(11), MONDAY, List.of())
                        .setBy())
                .isEqualTo(SetBy.AGREEMENT);
    }

    @Test
    void fourMonthsAreTheMostThatWorkingDaysCanTake() {
        var deadline = deadlines(DayCount.WORKING).due(institution(122), null, MONDAY, List.of());

        assertThat(deadline.due()).isEqualTo("2026-10-01");
        assertThat(deadline.setBy()).isEqualTo(SetBy.CONVENTION);
        assertThat(deadline.length()).isEqualTo(Deadlines.MOST_MONTHS);
    }

    @Test
    void whileTheClockStandsStillItIsSaid() {
        var pause = new Pause(MONDAY.plusDays(5), null, "A transcript is missing");

        assertThat(deadlines(DayCount.CALENDAR)
                        .due(institution(30), null, MONDAY, List.of(pause))
                        .standing())
                .isTrue();
    }

    @Test
    void anAppealHasItsOwnDaysAndSoHasTheDecisionOnIt() {
        var deadlines = deadlines(DayCount.WORKING);

        assertThat(deadlines.appealUntil(institution(30), MONDAY).due()).isEqualTo("2026-07-01");
        assertThat(deadlines.appealDue(institution(30), MONDAY, List.of()).due())
                .isEqualTo("2026-07-13");
    }

    private static Deadlines deadlines(DayCount counted) {
        return new Deadlines(id -> new RecognitionRules(
                DECIDER, counted, 30, 30, OnExpiry.ESCALATE, null, 7, false, true, null, null, null, 1));
    }

    private static Institution institution(int decisionDays) {
        return new Institution(
                DECIDER,
                "made-up",
                Institution.Kind.UNIVERSITY,
                LocalisedText.of("en", "Made-up University"),
                new CountryCode("NL"),
                "en",
                "#123456",
                null,
                "VATNL-U00000000",
                "NLQF",
                List.of("6"),
                "recognition@made-up.example",
                decisionDays,
                0);
    }

    private static Agreement agreement(int days) {
        return new Agreement(
                new AgreementId(new UUID(0, 2)),
                DECIDER,
                new InstitutionId(new UUID(0, 3)),
                Agreement.State.IN_FORCE,
                MONDAY,
                null,
                List.of(),
                null,
                days,
                Agreement.OnExpiry.UNSAID,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                1);
    }
}
