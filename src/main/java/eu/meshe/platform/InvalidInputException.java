package eu.meshe.platform;

import java.util.List;

/** What was sent cannot be accepted; each field that is wrong is named with its remedy. Nothing was changed. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidInputException(List<FieldProblem> problems) {
        super("Invalid input: " + problems.stream().map(FieldProblem::field).toList());
        this.problems = List.copyOf(problems);
    }

    public static InvalidInputException of(String field, String key, Object... arguments) {
        return new InvalidInputException(List.of(FieldProblem.of(field, key, arguments)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
