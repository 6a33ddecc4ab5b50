package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.DecisionRules.Circumstances;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.ConversionPolicy;
import eu.meshe.recognition.grades.ConvertGrade;
import eu.meshe.recognition.grades.GradeDistribution;
import eu.meshe.recognition.grades.GradeFrequency;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.GradeTableId;
import eu.meshe.recognition.grades.KeptConversion;
import eu.meshe.recognition.grades.Period;
import eu.meshe.recognition.grades.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a decision may say of the grade that counts, case by case. The source's 7 reads as 2 here. */
class GradeRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Conversion.Converted SEVEN_IS_TWO = converted();
    private static final Circumstances CONVERTED = circumstances("7", SEVEN_IS_TWO);
    private static final Circumstances NOT_CONVERTED = circumstances("7", null);
    private static final Circumstances NO_GRADE = circumstances(null, null);

    @ParameterizedTest(name = "{0}: {1} because of \"{2}\" is {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # the source's grade, the grade that is entered, the reason, what the decision says or the field that is wrong
            converted,     2,               -,           2 by the tables
            converted,     '  2  ',         -,           2 by the tables
            converted,     2,               As usual,    2 by the tables
            converted,     1,               -,           gradeReason
            converted,     1,               Her thesis,  1 by hand
            converted,     sehr  GUT,       Her thesis,  Sehr gut by hand
            converted,     Excellent,       -,           gradeReason
            converted,     Excellent,       Her thesis,  Excellent by hand
            converted,     -,               -,           without by hand
            converted,     '   ',           Pass only,   without by hand
            converted,     5,               Her thesis,  grade
            not converted, 2,               -,           gradeReason
            not converted, 2,               Her thesis,  2 by hand
            not converted, -,               -,           without
            no grade,      2,               Interview,   2 by hand
            no grade,      2,               -,           gradeReason
            no grade,      -,               -,           nothing
            no grade,      -,               Interview,   without
            """)
    void aGradeByTheTablesNeedsNoReasonAndAnyOtherOne(
            String source, @Nullable String entered, @Nullable String reason, String expected) {
        var circumstances =
                source.equals("converted") ? CONVERTED : source.equals("no grade") ? NO_GRADE : NOT_CONVERTED;
        for (var outcome : List.of("full", "partial")) {
            assertThat(said(draft(outcome).withGrade(entered, reason), circumstances))
                    .as(outcome)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"conditional", "alternative", "refusal"})
    void whatCountsNothingNowHasNoGrade(String outcome) {
        assertThat(wrongFields(draft(outcome).withGrade("2", null), CONVERTED)).containsExactly("grade");
        assertThat(DecisionRules.check(draft(outcome), CONVERTED).decision().grade())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "12345678901234567890123456789012345678901", "\ud800"})
    void aGradeIsShortAndCanBeStored(String grade) {
        assertThat(wrongFields(draft("full").withGrade(grade, "Her thesis"), CONVERTED))
                .containsExactly("grade");
    }

    @Test
    void howItCameAboutIsKeptWithTheTablesAndThePolicy() {
        var decision = DecisionRules.check(draft("full").withGrade("1", "Her thesis"), CONVERTED)
                .decision();
        assertThat(decision.grade())
                .isEqualTo(new CountedGrade("1", "Her thesis", "7", KeptConversion.of(SEVEN_IS_TWO)));
        assertThat(KeptConversion.of(SEVEN_IS_TWO).grade()).isEqualTo("2");
        assertThat(KeptConversion.of(SEVEN_IS_TWO).policy()).isEqualTo(ConversionPolicy.AVERAGE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2, -,          false
            1, Her thesis, true
            -, -,          true
            """)
    void aFullRecognitionCanBeContestedWhereAPersonSetItsGrade(
            @Nullable String grade, @Nullable String reason, boolean contestable) {
        var decision = DecisionRules.check(draft("full").withGrade(grade, reason), CONVERTED)
                .decision();
        assertThat(decision.isContestable()).isEqualTo(contestable);
        var unconverted = DecisionRules.check(draft("full"), NOT_CONVERTED).decision();
        assertThat(unconverted.isContestable()).isFalse();
    }

    @Test
    void aRulingIsReadAsItWasStored() {
        var decision = DecisionRules.check(draft("partial").withGrade("1", "Her thesis"), CONVERTED)
                .decision();
        var ruling = new Ruling(
                1, Ruling.Kind.FIRST, Instant.parse("2026-11-20T08:00:00Z"), null, null, decision, null, null);
        var mapper = JsonMapper.shared();
        var stored = mapper.writeValueAsString(StoredRuling.of(ruling));
        assertThat(mapper.readValue(stored, StoredRuling.class).read()).isEqualTo(ruling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"number":1,"kind":"FIRST","at":"2026-03-01T08:00:00Z","by":null,"second":null,"decision":{"outcome":"full",
                "differences":[],"reasons":null,"credits":"3"},"identityConfirmation":null,"note":null}""", """
                {"number":2,"kind":"APPEAL","at":"2026-03-01T08:00:00Z","by":null,"second":null,"decision":{"outcome":"partial",
                "differences":["workload"],"reasons":"Half of it","hindrance":null,"remedy":null,"appealHow":null,
                "appealUntil":null,"credits":"1.5","condition":null,"conditionBy":null,"alternative":null,
                "identityConfirmed":null,"identityReason":null,"consistencyReason":null},"identityConfirmation":null,"note":"x"}"""})
    void whatWasStoredBeforeGradesCountedIsStillReadAndSaysNothingOfAGrade(String stored) {
        var ruling = JsonMapper.shared().readValue(stored, StoredRuling.class).read();
        assertThat(ruling.decision().grade()).isNull();
        assertThat(DecisionDraft.of(ruling.decision(), null).grade()).isNull();
    }

    private static String said(DecisionDraft draft, Circumstances circumstances) {
        var wrong = wrongFields(draft, circumstances);
        if (!wrong.isEmpty()) {
            return String.join(" ", wrong);
        }
        var grade = DecisionRules.check(draft, circumstances).decision().grade();
        if (grade == null) {
            return "nothing";
        }
        var how = grade.byTables() ? " by the tables" : grade.byHand() ? " by hand" : "";
        return (grade.grade() == null ? "without" : grade.grade()) + how;
    }

    private static List<String> wrongFields(DecisionDraft draft, Circumstances circumstances) {
        var refused =
                catchThrowableOfType(InvalidInputException.class, () -> DecisionRules.check(draft, circumstances));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(FieldProblem::field).toList();
    }

    private static DecisionDraft draft(String outcome) {
        return new DecisionDraft(
                outcome,
                List.of("workload"),
                "Half of it",
                "It builds on the rest",
                "The second half",
                "Write to the board",
                "2026-12-20",
                "2",
                "An examination",
                "2027-03-01",
                "Free electives",
                null,
                null);
    }

    private static Circumstances circumstances(@Nullable String grade, Conversion.@Nullable Converted converted) {
        return new Circumstances(Credits.of(5), Credits.of(3), false, false, TODAY, grade, converted);
    }

    /** 7 owns the second fifth there, as 2 does here. */
    private static Conversion.Converted converted() {
        var field = new IscedField("0421");
        var there = table(1, "8 20", "7 20", "6 60");
        var here = table(2, "Sehr_gut 10", "1 10", "2 20", "3 60", "5 -30");
        return (Conversion.Converted) ConvertGrade.convert(new ConvertGrade.Question(
                "7", field, Cycle.FIRST, List.of(there), List.of(here), ConversionPolicy.AVERAGE));
    }

    private static GradeTable table(int number, String... rows) {
        var grades = new ArrayList<GradeFrequency>();
        for (var row : rows) {
            var parts = row.split(" ");
            var count = new BigDecimal(parts[1]);
            grades.add(new GradeFrequency(parts[0].replace('_', ' '), count.abs(), count.signum() > 0));
        }
        return new GradeTable(
                new InstitutionId(new UUID(0, number)),
                new GradeTableId(new UUID(1, number)),
                Subject.OWN,
                new IscedField("0421"),
                Cycle.FIRST,
                new Period(2023, 2025),
                new GradeDistribution(grades),
                100,
                GradeTable.Provenance.CSV,
                1,
                Instant.parse("2026-01-01T00:00:00Z"),
                null);
    }
}
