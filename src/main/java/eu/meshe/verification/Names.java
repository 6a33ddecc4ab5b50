package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.learning.LocalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The organisations of a report by their names: a check names them in their own language, a page in its reader's. */
final class Names {

    private final List<LocalisedText> known = new ArrayList<>();

    Names(VerificationReport report) {
        if (report.issuer() != null) {
            known.add(report.issuer().name());
        }
        known.add(report.credential().issuer().legalName());
        if (report.credential().claim() instanceof Claim.Achieved achieved && achieved.awardingBody() != null) {
            known.add(achieved.awardingBody().legalName());
        }
    }

    /** The organisation that calls itself so. */
    Optional<LocalisedText> find(String original) {
        return known.stream().filter(name -> name.original().equals(original)).findFirst();
    }
}
