package eu.meshe.recognition;

import eu.meshe.platform.Digest;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Message;
import eu.meshe.recognition.background.BackgroundPapers;
import eu.meshe.recognition.background.PaperSource;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and checks what a learner brings. */
@Component
class ReadSource {

    private static final String FIELD = "document";

    private final VerifyCredential verify;
    private final BackgroundPapers papers;
    private final Clock clock;

    ReadSource(VerifyCredential verify, BackgroundPapers papers, Clock clock) {
        this.verify = verify;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * A document that was read: what it says, and what the checks found.
     *
     * @param report {@code null} for a background paper, which has nothing that could be checked
     */
    record Checked(Source source, @Nullable VerificationReport report, VerifiedThen snapshot) {}

    /** @throws InvalidInputException naming {@code document} if it is no credential, or claims no achievement */
    Checked read(byte[] document) {
        return switch (verify.verify(document)) {
            case NotACredential nothing ->
                throw new InvalidInputException(List.of(new FieldProblem(FIELD, why(nothing))));
            case VerificationReport report ->
                new Checked(
                        Source.of(report.credential(), report.format(), report.sha256())
                                .orElseThrow(() -> InvalidInputException.of(FIELD, "recognition.apply.no-achievement")),
                        report,
                        VerifiedThen.of(report));
        };
    }

    /** Reads a background paper, which was written here. */
    Checked readPaper(byte[] document) {
        var sha256 = Digest.hex(document);
        return new Checked(
                PaperSource.of(papers.read(document), sha256), null, PaperSource.unchecked(sha256, clock.instant()));
    }

    private static Message why(NotACredential nothing) {
        return nothing.issues().getFirst().message();
    }
}
