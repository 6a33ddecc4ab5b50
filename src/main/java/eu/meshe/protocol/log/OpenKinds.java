package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerEntry;
import java.util.Set;

/**
 * What a list of entries may show to everybody. A list can be gathered whole, and a number or a document's fingerprint in it could be matched
 * with what somebody holds: whoever has a copy of a credential could find out where its holder applied with it, and what was decided. So of an
 * entry about a person's case the list says only what happened, at which institution and on which day; the whole of it is for those who have the
 * number of the case. Of the kinds named here, which are about institutions alone, the list shows all. A kind that is not named is about a
 * person, until somebody says otherwise.
 */
final class OpenKinds {

    private static final Set<String> ABOUT_INSTITUTIONS = Set.of(
            "AgreementProposed",
            "AgreementAccepted",
            "AgreementDeclined",
            "AgreementEnded",
            "InstitutionAccredited",
            "AccreditationSuspended",
            "RecognitionRulesChanged",
            "GradeTableKept",
            "GradePolicySet",
            "KeyReplaced",
            "KeyStolen");

    private OpenKinds() {}

    /** Whether everybody may be shown all of it. A fact that says who did it closes it, whatever its kind. */
    static boolean isOpen(LedgerEntry entry) {
        return ABOUT_INSTITUTIONS.contains(entry.kind()) && !entry.facts().containsKey("by");
    }
}
