package eu.meshe.format.elm.code;

import eu.meshe.learning.CountryCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Publications Office's list of countries: ISO 3166-1 alpha-3, but for a few codes of its own. */
public final class Countries {

    /** "Provisional data": the list's own entry for a country that is not known. */
    public static final Concept NOT_KNOWN = Schemes.authority("country", "OP_DATPRO", "Provisional data");

    private static final Map<String, String> OWN_CODES = Map.of("XK", "1A0");

    private Countries() {}

    public static Concept conceptOf(CountryCode country) {
        var code = OWN_CODES.getOrDefault(country.alpha2(), country.alpha3());
        return Schemes.authority("country", code, country.nameIn(Locale.ENGLISH));
    }

    public static Optional<CountryCode> find(String iri) {
        if (!iri.startsWith(Schemes.AUTHORITY + "country/")) {
            return Optional.empty();
        }
        var code = iri.substring(iri.lastIndexOf('/') + 1);
        var own = OWN_CODES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
        return own.isPresent() ? own.map(CountryCode::new) : findAlpha3(code);
    }

    private static Optional<CountryCode> findAlpha3(String code) {
        try {
            return Optional.of(CountryCode.ofAlpha3(code));
        } catch (IllegalArgumentException notInTheList) {
            return Optional.empty();
        }
    }
}
