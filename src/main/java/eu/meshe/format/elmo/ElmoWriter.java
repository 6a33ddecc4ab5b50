package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.learning.Organisation;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

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
        learner(credential.holder());
        report();
        xml.begin(ElmoTerms.EXTENSION);
        new ExtensionWriter(xml).credential(credential, claim);
        return xml.end().end().toString();
    }

    // elmo-schemas 2.0.0: given names, family name and alternative name have to be there, though they may be empty
    private void learner(Holder holder) {
        xml.begin(ElmoTerms.LEARNER);
        holder.identifiers().forEach(known -> xml.element(ElmoTerms.IDENTIFIER, known.value(), "type", known.scheme()));
        xml.element("givenNames", Objects.requireNonNullElse(holder.givenName(), ""))
                .element("familyName", Objects.requireNonNullElse(holder.familyName(), ""))
                .element("alternativeName", holder.displayName())
                .optional("dateOfBirth", holder.birthDate())
                .end();
    }

    private void report() {
        xml.begin(ElmoTerms.REPORT);
        issuer(credential.issuer());
        new ResultWriter(xml, claim).write();
        xml.element("issueDate", credential.issuedAt() == null ? at : credential.issuedAt());
        var scale = claim.result() == null ? null : claim.result().gradingScale();
        if (scale != null) {
            xml.begin("gradingScheme", "localId", ResultWriter.SCALE)
                    .element("description", scale)
                    .end();
        }
        xml.end();
    }

    /** The address is compulsory; where an institution names none, its identifier stands there. */
    private void issuer(Organisation issuer) {
        URI homepage = issuer.homepage();
        xml.begin(ElmoTerms.ISSUER)
                .optional("country", issuer.country())
                .element(ElmoTerms.IDENTIFIER, issuer.id(), "type", typeOf(issuer.id()));
        if (issuer.registration() != null) {
            xml.element(ElmoTerms.IDENTIFIER, issuer.registration(), "type", ElmoTerms.LEGAL);
        }
        issuer.identifiers().forEach(known -> xml.element(ElmoTerms.IDENTIFIER, known.value(), "type", known.scheme()));
        xml.texts(ElmoTerms.TITLE, issuer.legalName())
                .element("url", homepage == null ? issuer.id() : homepage)
                .end();
    }

    private static String typeOf(String id) {
        return id.startsWith("did:") ? ElmoTerms.DID : ElmoTerms.IRI;
    }
}
