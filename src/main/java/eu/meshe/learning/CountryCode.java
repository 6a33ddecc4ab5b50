package eu.meshe.learning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country by its ISO 3166-1 alpha-2 code; {@link #alpha3()} is the code the EU country authority list uses. Kosovo, which that standard leaves
 * to its users, has the codes that the EU institutions use: {@code XK}, {@code XKX}.
 */
public record CountryCode(String alpha2) {

    /** Alpha-3 codes by alpha-2 codes. */
    private static final Map<String, String> KNOWN = Stream.concat(
                    Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableMap(
                    country -> country,
                    country -> country.equals("XK")
                            ? "XKX"
                            : Locale.of("", country).getISO3Country()));

    private static final Map<String, String> BY_ALPHA3 =
            KNOWN.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    public CountryCode {
        if (!KNOWN.containsKey(alpha2)) {
            throw new IllegalArgumentException("'" + alpha2 + "' is not an ISO 3166-1 alpha-2 country code");
        }
    }

    public static CountryCode ofAlpha3(String alpha3) {
        var alpha2 = BY_ALPHA3.get(alpha3);
        if (alpha2 == null) {
            throw new IllegalArgumentException("'" + alpha3 + "' is not an ISO 3166-1 alpha-3 country code");
        }
        return new CountryCode(alpha2);
    }

    public String alpha3() {
        return KNOWN.getOrDefault(alpha2, "");
    }

    public String nameIn(Locale reader) {
        return Locale.of("", alpha2).getDisplayCountry(reader);
    }

    @Override
    public String toString() {
        return alpha2;
    }
}
