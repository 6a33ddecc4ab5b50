package eu.meshe.format.elm.map;

import eu.meshe.format.elm.code.Concept;
import eu.meshe.format.elm.code.Countries;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** ELM Organisation: issuer, awarding body, accrediting agency. */
public final class OrganisationMapper {

    private OrganisationMapper() {}

    /** @param name what its parts are called within the document */
    public static ObjectNode write(Sheet sheet, String name, Organisation organisation) {
        var node = organisation.id().isEmpty()
                ? sheet.object("Organisation", name)
                : sheet.identified("Organisation", organisation.id());
        node.set("legalName", sheet.localised(organisation.legalName()));
        node.set("location", location(sheet, name, countryOf(organisation.country())));
        if (organisation.homepage() != null) {
            node.set(
                    "homepage",
                    sheet.webResource(
                            name + "-homepage", organisation.homepage().toString()));
        }
        if (organisation.registration() != null) {
            node.set("eIDASIdentifier", legalIdentifier(sheet, name, organisation));
        }
        sheet.put(node, "identifier", IdentifierMapper.write(sheet, name, organisation.identifiers()));
        return node;
    }

    public static Organisation read(Part part) {
        return new Organisation(
                part.ownIri(),
                nameOf(part),
                country(part).orElse(null),
                part.first("homepage")
                        .flatMap(page -> page.address("contentURL"))
                        .orElse(null),
                part.first("eIDASIdentifier")
                        .flatMap(identifier -> identifier.text("notation"))
                        .orElse(null),
                identifiers(part));
    }

    private static LocalisedText nameOf(Part part) {
        return part.localised("legalName")
                .or(() -> part.localised("altLabel"))
                .or(() -> part.localised("prefLabel"))
                .or(() -> part.localised("fullName"))
                .orElseGet(() -> LocalisedText.undetermined(part.iri().isEmpty() ? "?" : part.iri()));
    }

    private static Optional<CountryCode> country(Part part) {
        return part.all("location").stream()
                .flatMap(location -> location.all("address").stream())
                .flatMap(address -> address.iris("countryCode").stream())
                .flatMap(iri -> Countries.find(iri).stream())
                .findFirst();
    }

    private static List<Identifier> identifiers(Part part) {
        var found = new ArrayList<>(IdentifierMapper.readAll(part, "identifier", "identifier"));
        found.addAll(IdentifierMapper.readAll(part, "registration", "registration"));
        found.addAll(IdentifierMapper.readAll(part, "vatIdentifier", "VAT"));
        found.addAll(IdentifierMapper.readAll(part, "taxIdentifier", "tax"));
        return found;
    }

    private static Concept countryOf(@Nullable CountryCode country) {
        return country == null ? Countries.NOT_KNOWN : Countries.conceptOf(country);
    }

    private static ObjectNode location(Sheet sheet, String name, Concept country) {
        var address = sheet.object("Address", name + "-address");
        address.set("countryCode", sheet.concept(country));
        var location = sheet.object("Location", name + "-location");
        location.set("address", address);
        return location;
    }

    private static ObjectNode legalIdentifier(Sheet sheet, String name, Organisation organisation) {
        var identifier = sheet.object("LegalIdentifier", name + "-eidas").put("notation", organisation.registration());
        identifier.set("spatial", sheet.concept(countryOf(organisation.country())));
        return identifier;
    }
}
