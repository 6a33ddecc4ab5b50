package eu.meshe.verification;

import eu.meshe.institution.Institution;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.web.CardView;
import eu.meshe.web.Mark;
import java.util.Optional;

/** The card of a checked credential: what the document says, under the mark of what the checks found. */
final class ReportCard {

    private final VerificationReport report;

    ReportCard(VerificationReport report) {
        this.report = report;
    }

    CardView card(String sealLabel) {
        var institution =
                Optional.ofNullable(report.issuer()).map(Institution::slug).orElse(null);
        return CredentialCard.of(report.credential(), institution, status(), null, sealLabel);
    }

    private Mark status() {
        if (failed("revocation")) {
            return report.check("revocation").message().key().endsWith("suspended") ? Mark.SUSPENDED : Mark.REVOKED;
        }
        if (report.check("dates").message().key().endsWith("expired")) {
            return Mark.EXPIRED;
        }
        return switch (report.verdict()) {
            case VERIFIED -> Mark.ACTIVE;
            case FAILED -> Mark.FAILED;
            case PARTIAL -> Mark.UNDECIDED;
        };
    }

    private boolean failed(String check) {
        return report.check(check).outcome() == Outcome.FAILED;
    }
}
