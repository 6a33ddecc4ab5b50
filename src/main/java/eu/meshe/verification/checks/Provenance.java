package eu.meshe.verification.checks;

import eu.meshe.institution.Institution;
import java.util.Optional;

/** Who issued a credential, and how we know. */
public sealed interface Provenance {

    /** An institution here signed it under its own name, with a key that was in use. */
    record Registered(Institution institution, boolean byCertificate) implements Provenance {}

    /** Signed with a key of {@code signer}, but it names another as its issuer. */
    record Mismatched(String signer, String named) implements Provenance {}

    /** Signed with a key that the institution had retired by then. */
    record Retired(Institution institution, java.time.Instant retiredAt) implements Provenance {}

    /** Signed with a key that was stolen, and not on record as issued here. */
    record Stolen(Institution institution, java.time.Instant since) implements Provenance {}

    /** The key vouches only for itself (did:key). */
    record SelfDescribed() implements Provenance {}

    /** The document brought a certificate that is of nobody we know; {@code subject} is what it says of its owner. */
    record UnknownCertificate(String subject) implements Provenance {}

    /** The key is of somebody who does not take part here. */
    record Unplaced(String controller) implements Provenance {}

    /** The web address that the issuer is named by says that the key is its own; nobody vouches for who is behind it. */
    record OwnSite(String site) implements Provenance {}

    /** Without an intact signature nobody is shown to have issued it. */
    record NotShown() implements Provenance {}

    default Optional<Institution> shownIssuer() {
        return this instanceof Registered registered ? Optional.of(registered.institution()) : Optional.empty();
    }
}
