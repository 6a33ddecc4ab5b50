package eu.meshe.recognition;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Message;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads and checks what a learner brings. */
@Component
class ReadSource {

    private static final String FIELD = "document";

    private final VerifyCredential verify;

    ReadSource(VerifyCredential verify) {
        this.verify = verify;
    }

    /** A document that was read: what it says, and what the checks found. */
    record Checked(Source source, VerificationReport report) {

        VerifiedThen snapshot() {
            var lines = report.checks().stream()
                    .map(check -> new VerifiedThen.Line(
                            check.name(), check.outcome().name().toLowerCase(Locale.ROOT), check.message()))
                    .toList();
            return new VerifiedThen(
                    report.verdict().name().toLowerCase(Locale.ROOT), lines, report.checkedAt(), report.sha256());
        }
    }

    /** @throws InvalidInputException naming {@code document} if it is no credential, or claims no achievement */
    Checked read(byte[] document) {
        return switch (verify.verify(document)) {
            case NotACredential nothing ->
                throw new InvalidInputException(List.of(new FieldProblem(FIELD, why(nothing))));
            case VerificationReport report ->
                new Checked(
                        Source.of(report.credential(), report.format(), report.sha256())
                                .orElseThrow(() -> InvalidInputException.of(FIELD, "recognition.apply.no-achievement")),
                        report);
        };
    }

    private static Message why(NotACredential nothing) {
        return nothing.issues().getFirst().message();
    }
}
