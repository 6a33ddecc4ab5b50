package eu.meshe.format.sdjwt;

import eu.meshe.format.JsonPlace;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what several parts have in common. */
final class Texts {

    private Texts() {}

    /** Words by their languages, or words in a language that is not said. */
    static Optional<LocalisedText> read(JsonPlace place) {
        if (!place.isPresent() || place.node().isString()) {
            return place.text().map(LocalisedText::undetermined);
        }
        if (!place.isObject()) {
            return Optional.empty();
        }
        var words = new LinkedHashMap<String, String>();
        place.node()
                .propertyNames()
                .forEach(language -> place.at(language).text().ifPresent(text -> words.put(language, text)));
        return LocalisedText.ofNonBlank(words);
    }

    /** A word that everyone reads, in that language, unless all its languages stand beside it. */
    static Optional<LocalisedText> read(JsonPlace node, String member, String language) {
        return read(node.at(member + Terms.IN_LANGUAGES))
                .or(() -> node.at(member).text().map(text -> LocalisedText.of(language, text)));
    }

    static Organisation organisation(JsonPlace node, String id) {
        return new Organisation(
                id,
                read(node, Terms.NAME, LocalisedText.UNDETERMINED)
                        .orElseGet(() -> LocalisedText.undetermined(id.isEmpty() ? "?" : id)),
                country(node.at(Terms.ADDRESS)),
                node.at("url").iri().orElse(null),
                node.at("registration").text().orElse(null),
                identifiers(node.at("identifier")));
    }

    private static @Nullable CountryCode country(JsonPlace address) {
        var code = address.at(Terms.COUNTRY_CODE)
                .text()
                .or(() -> address.at(Terms.COUNTRY_NAME).text());
        try {
            return code.map(CountryCode::new).orElse(null);
        } catch (IllegalArgumentException notACode) {
            return null;
        }
    }

    static List<Identifier> identifiers(JsonPlace place) {
        var found = new ArrayList<Identifier>();
        for (var entry : place.each()) {
            var value = entry.node().isString()
                    ? entry.text()
                    : entry.isObject() ? entry.at("identifier").text() : Optional.<String>empty();
            var scheme =
                    entry.node().isObject() ? entry.at("identifierType").text().orElse("identifier") : "identifier";
            value.ifPresent(text -> found.add(new Identifier(scheme, text)));
        }
        return found;
    }
}
