package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.List;

/** What was found while a document was checked. One error is enough that it is not verified; warnings change nothing. */
final class Findings {

    private final String place;
    private final List<Finding> errors;
    private final List<Finding> warnings;

    /** "It is wrong" and "we could not find out" are different answers; neither is "verified". */
    enum Outcome {
        FAILED,
        UNDECIDED
    }

    record Finding(ProblemKind kind, Outcome outcome, String place, Message message) {}

    Findings() {
        this("", new ArrayList<>(), new ArrayList<>());
    }

    private Findings(String place, List<Finding> errors, List<Finding> warnings) {
        this.place = place;
        this.errors = errors;
        this.warnings = warnings;
    }

    /** The same findings, for what stands at that place of the document. */
    Findings under(String inner) {
        return new Findings(place + inner, errors, warnings);
    }

    void failed(ProblemKind kind, String at, Message message) {
        errors.add(new Finding(kind, Outcome.FAILED, place + at, message));
    }

    void failed(ProblemKind kind, List<Issue> issues) {
        issues.forEach(issue -> failed(kind, issue.place(), issue.message()));
    }

    void undecided(ProblemKind kind, String at, Message message) {
        errors.add(new Finding(kind, Outcome.UNDECIDED, place + at, message));
    }

    void warn(ProblemKind kind, String at, Message message) {
        warnings.add(new Finding(kind, Outcome.UNDECIDED, place + at, message));
    }

    List<Finding> errors() {
        return List.copyOf(errors);
    }

    List<Finding> warnings() {
        return List.copyOf(warnings);
    }
}
