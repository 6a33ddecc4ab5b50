package eu.meshe.web;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a form that was sent, in the order of its fields; shown in the summary and at each field. Pages put it into the model as
 * {@code errors}.
 */
public record FormErrors(List<FieldProblem> problems) {

    public FormErrors {
        problems = List.copyOf(problems);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public static FormErrors of(InvalidInputException refused) {
        return new FormErrors(refused.problems());
    }

    public static FormErrors of(String field, String key, Object... arguments) {
        return new FormErrors(List.of(FieldProblem.of(field, key, arguments)));
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public boolean at(String field) {
        return first(field) != null;
    }

    /** The first thing wrong with that field, or {@code null}. */
    public @Nullable Message first(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse(null);
    }
}
