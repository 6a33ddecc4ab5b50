package eu.meshe.recognition.grades;

import eu.meshe.format.ewp.GradeConversionTable.IscedTable;
import eu.meshe.format.ewp.ReadGradeConversionTable;
import eu.meshe.format.ewp.ReadGradeConversionTable.Result;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grade tables from a transcript of Erasmus Without Paper, together with what its uploader adds. Nothing is taken if anything is wrong. */
public final class ReadEwpGrades {

    private final EwpAnswers answers;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ReadEwpGrades(EwpAnswers answers) {
        this.answers = answers;
    }

    /** @throws InvalidInputException naming each thing that is wrong: in the file, or in what was typed beside it */
    public static List<DraftTable> read(byte[] document, EwpAnswers answers) {
        return new ReadEwpGrades(answers).tables(document);
    }

    private List<DraftTable> tables(byte[] document) {
        var cycle = cycle();
        var period = period();
        var results = results();
        var found = switch (ReadGradeConversionTable.read(document)) {
            case Result.Read read -> read.table().tables();
            case Result.Unreadable unreadable -> {
                unreadable.why().stream()
                        .limit(ReadGradeCsv.MOST_PROBLEMS)
                        .forEach(why -> problems.add(new FieldProblem("file", why)));
                yield List.<IscedTable>of();
            }
        };
        unknownFailing(found);
        var drafts = new ArrayList<DraftTable>();
        for (var table : found) {
            var field = field(table);
            var distribution = distribution(table);
            if (problems.isEmpty()) {
                drafts.add(new DraftTable(
                        field.orElseThrow(),
                        cycle.orElseThrow(),
                        period.orElseThrow(),
                        distribution.orElseThrow(),
                        results));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return List.copyOf(drafts);
    }

    private Optional<Cycle> cycle() {
        try {
            return Optional.of(ReadGradeCsv.cycle(
                    answers.cycle() == null ? "" : answers.cycle().strip()));
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("cycle", "grades.upload.cycle.missing"));
            return Optional.empty();
        }
    }

    private Optional<Period> period() {
        try {
            return Optional.of(new Period(number(answers.from()), number(answers.until())));
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("from", "grades.upload.period.wrong", Period.LONGEST));
            return Optional.empty();
        }
    }

    private @Nullable Integer results() {
        if (answers.results() == null || answers.results().isBlank()) {
            return null;
        }
        try {
            return number(answers.results());
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("results", "grades.upload.results.wrong"));
            return null;
        }
    }

    /** A failing grade that no table has was probably mistyped: then a fail would count as a pass. */
    private void unknownFailing(List<IscedTable> tables) {
        var known = tables.stream()
                .flatMap(table -> table.frequencies().stream())
                .map(grade -> GradeFrequency.key(grade.label()))
                .collect(Collectors.toSet());
        answers.failing().stream()
                .filter(grade -> !known.isEmpty() && !known.contains(GradeFrequency.key(grade)))
                .forEach(grade -> problems.add(FieldProblem.of("failing", "grades.upload.failing.unknown", grade)));
    }

    private Optional<IscedField> field(IscedTable table) {
        try {
            var field = new IscedField(table.iscedCode());
            if (IscedFields.contains(field)) {
                return Optional.of(field);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        problems.add(FieldProblem.of("file", "grades.ewp.unknown-code", shortened(table.iscedCode())));
        return Optional.empty();
    }

    private Optional<GradeDistribution> distribution(IscedTable table) {
        var failing = failing();
        var grades = new ArrayList<GradeFrequency>();
        for (var grade : table.frequencies()) {
            try {
                grades.add(new GradeFrequency(
                        grade.label(), grade.percentage(), !failing.contains(GradeFrequency.key(grade.label()))));
            } catch (IllegalArgumentException e) {
                problems.add(FieldProblem.of("file", "grades.ewp.label", shortened(grade.label())));
                return Optional.empty();
            }
        }
        var ordered = answers.worstFirst() ? grades.reversed() : grades;
        var fault = GradeDistribution.Fault.in(ordered);
        if (fault.isPresent()) {
            problems.add(
                    FieldProblem.of("file", "grades.ewp.fault." + fault.get().name(), table.iscedCode()));
            return Optional.empty();
        }
        return Optional.of(new GradeDistribution(ordered));
    }

    private Set<String> failing() {
        var failing = new HashSet<String>();
        answers.failing().forEach(grade -> failing.add(GradeFrequency.key(grade)));
        return failing;
    }

    private static int number(@Nullable String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,8}")) {
            throw new IllegalArgumentException("No number");
        }
        return Integer.parseInt(typed.strip());
    }

    private static String shortened(String words) {
        return words.length() > 40 ? words.substring(0, 39) + "…" : words;
    }
}
