package eu.meshe.format.openbadge;

import eu.meshe.format.JsonPlace;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads an Open Badges profile: issuer or awarding body. */
final class ProfileReader {

    static final String LEGAL_NAME = "ext:legalName";
    static final String REGISTRATION = "ext:eIDAS";

    private ProfileReader() {}

    static Organisation read(JsonPlace profile) {
        if (profile.node().isString()) {
            profile.complain("format.member.notObject");
            var id = profile.iriText().orElse("");
            return Organisation.named(id, LocalisedText.undetermined(id.isEmpty() ? "?" : id));
        }
        if (!profile.isPresent()) {
            profile.complain("format.member.missing");
        }
        profile.requireType("Profile");
        if (!profile.at("id").isPresent()) {
            profile.at("id").complain("format.member.missing");
        }
        var id = profile.at("id").iriText().orElse("");
        return withIdentifiers(profile, id, profile.at("url").iri().orElse(null), country(profile.at("address")));
    }

    private static Organisation withIdentifiers(
            JsonPlace profile, String id, java.net.@Nullable URI homepage, @Nullable CountryCode country) {
        var names = new LinkedHashMap<String, String>();
        String registration = null;
        var identifiers = new ArrayList<Identifier>();
        for (var entry : profile.at("otherIdentifier").eachObject()) {
            var value = entry.at("identifier").text().orElse(null);
            var type = entry.at("identifierType").text().orElse("identifier");
            if (value == null) {
                continue;
            }
            switch (type) {
                case LEGAL_NAME -> names.put(Alignments.language(entry), value);
                case REGISTRATION -> registration = value;
                default -> identifiers.add(new Identifier(IdentifierTypes.scheme(type), value));
            }
        }
        return new Organisation(id, name(profile, names, id), country, homepage, registration, identifiers);
    }

    private static LocalisedText name(JsonPlace profile, LinkedHashMap<String, String> names, String id) {
        var inOneLanguage = profile.at("name").localised(Alignments.language(profile));
        if (inOneLanguage.isEmpty() && !profile.at("name").isPresent()) {
            profile.at("name").complain("format.member.missing");
        }
        return LocalisedText.ofNonBlank(names)
                .filter(all -> !names.isEmpty())
                .or(() -> inOneLanguage)
                .orElseGet(() -> LocalisedText.undetermined(id.isEmpty() ? "?" : id));
    }

    /** A country we do not know (a made-up one, say) is none. */
    private static @Nullable CountryCode country(JsonPlace address) {
        var code = address.isObject() ? address.at("addressCountryCode").text().orElse(null) : null;
        try {
            return code == null ? null : new CountryCode(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
