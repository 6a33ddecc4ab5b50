package eu.meshe.format.elmo;

import eu.meshe.credential.Holder;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.Organisation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The learner, and the institution that reports. */
final class PartyReader {

    /** The identifiers of an organisation that have a place of their own in our words. */
    private static final Set<String> OWN_PLACE = Set.of(ElmoTerms.DID, ElmoTerms.IRI, ElmoTerms.LEGAL);

    private final Issues issues;

    PartyReader(Issues issues) {
        this.issues = issues;
    }

    Holder holder(Element learner) {
        // Version 1 wrote bday, later ones dateOfBirth.
        var born = Stream.of("dateOfBirth", "bday")
                .flatMap(learner::children)
                .findFirst()
                .flatMap(date -> issues.read(date, "elmo.date", Dates::day))
                .orElse(null);
        return new Holder(
                null,
                learner.textOf("givenNames").orElse(null),
                learner.textOf("familyName").orElse(null),
                null,
                born,
                null,
                identifiers(learner));
    }

    @Nullable
    Organisation organisation(Element issuer) {
        var title = Texts.read(issuer, ElmoTerms.TITLE, issues);
        if (title.isEmpty()) {
            return null;
        }
        var country = issuer.child("country")
                .flatMap(code -> issues.read(code, "elmo.country", PartyReader::country))
                .orElse(null);
        var identifiers = identifiers(issuer);
        var id = first(identifiers, ElmoTerms.DID).or(() -> first(identifiers, ElmoTerms.IRI));
        var homepage = issuer.child("url")
                .filter(url -> !id.equals(Optional.of(url.text())))
                .flatMap(url -> issues.read(url, "elmo.address", PartyReader::webAddress))
                .orElse(null);
        return new Organisation(
                id.orElse(homepage == null ? "" : homepage.toString()),
                title.get(),
                country,
                homepage,
                first(identifiers, ElmoTerms.LEGAL).orElse(null),
                identifiers.stream()
                        .filter(known -> !OWN_PLACE.contains(known.scheme()))
                        .toList());
    }

    private static Optional<String> first(List<Identifier> identifiers, String scheme) {
        return identifiers.stream()
                .filter(known -> known.scheme().equals(scheme))
                .map(Identifier::value)
                .findFirst();
    }

    static URI webAddress(String text) {
        var address = URI.create(text);
        var scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not a web address");
        }
        return address;
    }

    private static CountryCode country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return code.length() == 3 ? CountryCode.ofAlpha3(code) : new CountryCode(code);
    }

    private List<Identifier> identifiers(Element party) {
        return party.children(ElmoTerms.IDENTIFIER)
                .filter(identifier -> {
                    var complete = !identifier.text().isEmpty()
                            && !identifier.attribute("type").isBlank();
                    if (!complete) {
                        issues.add(identifier, "elmo.empty", identifier.name());
                    }
                    return complete;
                })
                .map(identifier -> new Identifier(identifier.attribute("type"), identifier.text()))
                .toList();
    }
}
