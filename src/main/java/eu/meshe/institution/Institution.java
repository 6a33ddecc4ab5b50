package eu.meshe.institution;

import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A university that takes part, or an agency that accredits.
 *
 * @param slug its name in addresses and in its DID; never changes
 * @param language the language it works in, BCP 47
 * @param colour its own colour, {@code #rrggbb}; corrected for contrast where it is shown
 * @param registration the legal identifier it seals with, as eIDAS writes it ({@code VATAT-U00000000})
 * @param nationalFramework the national qualifications framework it describes levels in, by its short name ("NQR")
 * @param grades its passing grades, best first
 * @param contact the address for questions about its decisions
 * @param decisionDays within how many days of a complete file it decides an application for recognition, 1 to 122 (four months at most)
 */
public record Institution(
        InstitutionId id,
        String slug,
        Kind kind,
        LocalisedText name,
        CountryCode country,
        String language,
        String colour,
        @Nullable URI homepage,
        String registration,
        String nationalFramework,
        List<String> grades,
        String contact,
        int decisionDays,
        int version) {

    /** What an institution takes part as. */
    public enum Kind {
        UNIVERSITY,
        AGENCY
    }

    public Institution {
        grades = List.copyOf(grades);
    }

    /** The institution as documents name it, under its DID. */
    public Organisation organisation(String did) {
        return new Organisation(did, name, country, homepage, registration, List.of());
    }
}
