package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.DraftTable;
import eu.meshe.recognition.grades.EwpAnswers;
import eu.meshe.recognition.grades.ReadEwpGrades;
import eu.meshe.recognition.grades.ReadGradeCsv;
import java.util.List;
import java.util.function.Supplier;

/** Grade tables as a list and as Erasmus Without Paper writes them: tables, or what is wrong with them. */
final class GradeFiles implements Target.Feed {

    private static final EwpAnswers ANSWERS = new EwpAnswers("first", "2023", "2025", List.of("F"), false, "240");

    @Override
    public void feed(byte[] input) {
        read(() -> ReadGradeCsv.read(input));
        read(() -> ReadEwpGrades.read(input, ANSWERS));
    }

    private static void read(Supplier<List<DraftTable>> reading) {
        try {
            demand(!reading.get().isEmpty(), "Neither a table nor a reason why there is none");
        } catch (InvalidInputException refused) {
            demand(!refused.problems().isEmpty(), "Refused without a reason");
        }
    }
}
