package eu.meshe.format.elm.map;

import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.format.elm.code.AccreditationTypes;
import eu.meshe.format.elm.json.Dates;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.learning.QualityAssurance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** ELM Accreditation: the quality assurance behind the awarding body. */
final class AccreditationMapper {

    private AccreditationMapper() {}

    /** @param type of which type it is; ELM demands one, institutional quality assurance where the credential does not say */
    static ObjectNode write(Sheet sheet, AccreditationReference reference, @Nullable QualityAssurance type) {
        var node = reference.id().isEmpty()
                ? sheet.object("Accreditation", "accreditation")
                : sheet.identified("Accreditation", reference.id());
        node.set("title", sheet.localised(reference.title()));
        var known = type == null ? QualityAssurance.INSTITUTIONAL_QUALITY_ASSURANCE : type;
        node.set("dcType", sheet.concept(AccreditationTypes.LIST.conceptOf(known)));
        node.set(
                "accreditingAgent",
                OrganisationMapper.write(sheet, "agency", Organisation.named("", reference.agency())));
        if (reference.report() != null) {
            node.set(
                    "report",
                    sheet.webResource("accreditation-report", reference.report().toString()));
        }
        if (reference.validFrom() != null) {
            node.put("valid", Dates.write(reference.validFrom()));
        }
        if (reference.validUntil() != null) {
            node.put("expiryDate", Dates.write(reference.validUntil()));
        }
        return node;
    }

    static AccreditationReference read(Part part) {
        return new AccreditationReference(
                part.ownIri(),
                part.localised("title").orElseGet(() -> LocalisedText.undetermined("?")),
                part.first("accreditingAgent")
                        .map(agency -> OrganisationMapper.read(agency).legalName())
                        .orElseGet(() -> LocalisedText.undetermined("?")),
                part.first("report")
                        .flatMap(report -> report.address("contentURL"))
                        .orElse(null),
                part.day("valid").or(() -> part.day("dateIssued")).orElse(null),
                part.day("expiryDate").orElse(null));
    }

    static Optional<QualityAssurance> type(Part part, String member) {
        return part.iris(member).stream()
                .flatMap(iri -> AccreditationTypes.LIST.find(iri).stream())
                .findFirst();
    }
}
