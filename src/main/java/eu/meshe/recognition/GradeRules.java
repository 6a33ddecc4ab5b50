package eu.meshe.recognition;

import eu.meshe.platform.FieldProblem;
import eu.meshe.recognition.DecisionRules.Circumstances;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.GradeFrequency;
import eu.meshe.recognition.grades.KeptConversion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may say of the grade that counts. The tables need no reason; whoever sets another grade gives one. To leave the grade out
 * needs none: many institutions recognise without a grade, and the decision says so and still shows what the tables give.
 */
final class GradeRules {

    static final String KEY = "grades.here.";

    private final DecisionDraft draft;
    private final Circumstances circumstances;
    private final List<FieldProblem> problems;

    /** @param problems what is wrong is added to them */
    GradeRules(DecisionDraft draft, Circumstances circumstances, List<FieldProblem> problems) {
        this.draft = draft;
        this.circumstances = circumstances;
        this.problems = problems;
    }

    /** For an outcome that counts nothing now, or nothing at all. */
    void refuse() {
        if (isThere(draft.grade())) {
            problems.add(FieldProblem.of("grade", KEY + "only-recognised"));
        }
    }

    /** What is said of the grade; {@code null} where nothing is said of one, or it is wrong. */
    @Nullable
    CountedGrade check() {
        var before = problems.size();
        var grade = isThere(draft.grade()) ? inWordsOfTheTable(line(draft.grade())) : null;
        var reason = FreeText.read("gradeReason", draft.gradeReason(), DecisionRules.LONGEST_TEXT, problems);
        if (grade != null) {
            demandPossible(grade, reason);
        }
        if (problems.size() > before || isNothingSaid(grade, reason)) {
            return null;
        }
        var converted = circumstances.converted();
        return new CountedGrade(
                grade, reason, circumstances.sourceGrade(), converted == null ? null : KeptConversion.of(converted));
    }

    private boolean isNothingSaid(@Nullable String grade, @Nullable String reason) {
        return grade == null && reason == null && circumstances.sourceGrade() == null;
    }

    private void demandPossible(String grade, @Nullable String reason) {
        var length = grade.codePointCount(0, grade.length());
        if (length > CountedGrade.LONGEST) {
            problems.add(FieldProblem.of("grade", "recognition.input.too-long", CountedGrade.LONGEST, length));
        } else if (grade.codePoints().anyMatch(GradeRules::cannotBeStored)) {
            problems.add(FieldProblem.of("grade", "recognition.input.control-characters"));
        } else if (isNoPass(grade)) {
            problems.add(FieldProblem.of("grade", KEY + "no-pass", grade));
        } else if (reason == null && !isOfTheTables(grade) && isFine("gradeReason")) {
            problems.add(reasonMissing(circumstances.converted()));
        }
    }

    private static FieldProblem reasonMissing(@Nullable Converted converted) {
        return converted == null
                ? FieldProblem.of("gradeReason", KEY + "reason-missing.unconverted")
                : FieldProblem.of("gradeReason", KEY + "reason-missing", converted.grade());
    }

    private boolean isFine(String field) {
        return problems.stream().noneMatch(problem -> problem.field().equals(field));
    }

    /** Where the table has the grade, its own spelling is kept. */
    private String inWordsOfTheTable(String typed) {
        var converted = circumstances.converted();
        return converted == null
                ? typed
                : converted
                        .receivingTable()
                        .table()
                        .distribution()
                        .find(typed)
                        .map(GradeFrequency::grade)
                        .orElse(typed);
    }

    private boolean isNoPass(String grade) {
        var converted = circumstances.converted();
        return converted != null
                && converted
                        .receivingTable()
                        .table()
                        .distribution()
                        .find(grade)
                        .filter(found -> !found.passing())
                        .isPresent();
    }

    private boolean isOfTheTables(String grade) {
        var converted = circumstances.converted();
        return converted != null && converted.grade().equals(grade);
    }

    private static boolean isThere(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static String line(@Nullable String typed) {
        return java.util.Objects.requireNonNull(typed).strip().replaceAll("\\s+", " ");
    }

    private static boolean cannotBeStored(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.CONTROL;
    }
}
