package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes one award as an ELMO 2.0 document without its signature. What ELMO has no word for goes into {@code extension} elements. */
final class ElmoWriter {

    private final Credential credential;
    private final Claim.Achieved claim;
    private final Instant at;
    private final CanonicalXml xml = new CanonicalXml();

    /** @throws IllegalArgumentException if it claims no achievement: ELMO reports results */
    ElmoWriter(Credential credential, Instant at) {
        if (!(credential.claim() instanceof Claim.Achieved achieved)) {
            throw new IllegalArgumentException(
                    "ELMO reports what was achieved, and this credential claims no achievement");
        }
        this.credential = credential;
        this.claim = achieved;
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The whole document, in canonical form. */
    String write() {
        xml.begin(ElmoTerms.ROOT, "xmlns", ElmoTerms.VERSION_1).element("generatedDate", at);
        var parties = new PartyWriter(xml);
        parties.learner(credential.holder());
        report(parties);
        xml.begin(ElmoTerms.EXTENSION);
        new ExtensionWriter(xml).credential(credential, claim);
        return xml.end().end().toString();
    }

    private void report(PartyWriter parties) {
        xml.begin(ElmoTerms.REPORT);
        parties.issuer(credential.issuer());
        new ResultWriter(xml, claim, null).write();
        xml.element("issueDate", credential.issuedAt() == null ? at : credential.issuedAt());
        parties.gradingScheme(claim.result());
        xml.end();
    }
}
