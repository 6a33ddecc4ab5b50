package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.Agreements;
import eu.meshe.verification.VerificationReport;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the agreement that applies to a credential. Only where the seal shows who issued it: what a document merely says of its issuer
 * brings nobody the benefit of an agreement.
 */
@Component
class ApplicablePartnership {

    private final Agreements agreements;

    ApplicablePartnership(Agreements agreements) {
        this.agreements = agreements;
    }

    Optional<Agreement> find(ReadSource.Checked source, InstitutionId decider, LocalDate day) {
        var achievement = source.source().achievement();
        return issuer(source.report())
                .filter(issuer -> !issuer.id().equals(decider))
                .flatMap(issuer -> agreements.findInForce(issuer.id(), decider, day))
                .filter(agreement -> agreement.covers(achievement.fields(), achievement.credits()));
    }

    private static Optional<Institution> issuer(@Nullable VerificationReport report) {
        return report == null ? Optional.empty() : Optional.ofNullable(report.issuer());
    }
}
