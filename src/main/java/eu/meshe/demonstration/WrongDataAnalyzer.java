package eu.meshe.demonstration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong and what to do instead of a stack trace. */
final class WrongDataAnalyzer extends AbstractFailureAnalyzer<WrongDataException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongDataException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
