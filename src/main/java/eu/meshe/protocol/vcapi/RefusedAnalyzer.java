package eu.meshe.protocol.vcapi;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong and what to do instead of a stack trace. */
final class RefusedAnalyzer extends AbstractFailureAnalyzer<RefuseRealData.ConformanceRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefuseRealData.ConformanceRefusedException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Start without the profile 'conformance', or name an empty directory with --meshe.data-directory.",
                cause);
    }
}
