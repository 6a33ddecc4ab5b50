package eu.meshe.learning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A country by its ISO 3166-1 alpha-2 code; {@link #alpha3()} is the code the EU country authority list uses. */
public record CountryCode(String alpha2) {

    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    public CountryCode {
        if (!KNOWN.contains(alpha2)) {
            throw new IllegalArgumentException("'" + alpha2 + "' is not an ISO 3166-1 alpha-2 country code");
        }
    }

    public static CountryCode ofAlpha3(String alpha3) {
        return KNOWN.stream()
                .map(CountryCode::new)
                .filter(country -> country.alpha3().equals(alpha3))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + alpha3 + "' is not an ISO 3166-1 alpha-3 country code"));
    }

    public String alpha3() {
        return Locale.of("", alpha2).getISO3Country();
    }

    public String nameIn(Locale reader) {
        return Locale.of("", alpha2).getDisplayCountry(reader);
    }

    @Override
    public String toString() {
        return alpha2;
    }
}
