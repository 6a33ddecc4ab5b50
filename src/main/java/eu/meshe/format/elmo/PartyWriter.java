package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Holder;
import eu.meshe.learning.Organisation;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the learner, an institution that reports, and the grading scheme that its results are in. */
final class PartyWriter {

    private final CanonicalXml xml;

    PartyWriter(CanonicalXml xml) {
        this.xml = xml;
    }

    // elmo-schemas 2.0.0: given names, family name and alternative name have to be there, though they may be empty
    void learner(Holder holder) {
        xml.begin(ElmoTerms.LEARNER);
        holder.identifiers().forEach(known -> xml.element(ElmoTerms.IDENTIFIER, known.value(), "type", known.scheme()));
        xml.element("givenNames", Objects.requireNonNullElse(holder.givenName(), ""))
                .element("familyName", Objects.requireNonNullElse(holder.familyName(), ""))
                .element("alternativeName", holder.displayName())
                .optional("dateOfBirth", holder.birthDate())
                .end();
    }

    /** The address is compulsory; where an institution names none, its identifier stands there. */
    void issuer(Organisation issuer) {
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

    void gradingScheme(Claim.@Nullable Result result) {
        var scale = result == null ? null : result.gradingScale();
        if (scale != null) {
            xml.begin("gradingScheme", "localId", ResultWriter.SCALE)
                    .element("description", scale)
                    .end();
        }
    }

    private static String typeOf(String id) {
        return id.startsWith("did:") ? ElmoTerms.DID : ElmoTerms.IRI;
    }
}
