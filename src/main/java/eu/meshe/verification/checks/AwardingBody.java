package eu.meshe.verification.checks;

import eu.meshe.learning.Organisation;
import eu.meshe.verification.SameName;

/** Who awarded it, as the document says: whoever issued it, or another. */
final class AwardingBody {

    private AwardingBody() {}

    /** By whatever the two have in common to tell organisations apart by; by their names only where neither has anything better. */
    static boolean isIssuer(Organisation issuer, Organisation body) {
        if (!issuer.id().isBlank() && issuer.id().equals(body.id())) {
            return true;
        }
        if (issuer.registration() != null && body.registration() != null) {
            return issuer.registration().equals(body.registration());
        }
        return (issuer.id().isBlank() || body.id().isBlank()) && SameName.is(issuer.legalName(), body.legalName());
    }
}
