package eu.meshe.verification.checks;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.trust.KnownInstitutions;
import eu.meshe.trust.Register;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Registers with one made-up institution in them. */
final class Registers {

    private Registers() {}

    static Register of(String did, LocalisedText name) {
        var institution = new Institution(
                new InstitutionId(UUID.fromString("00000000-0000-4000-8000-000000000007")),
                "elsewhere",
                Institution.Kind.UNIVERSITY,
                name,
                new CountryCode("AT"),
                "en",
                "#123456",
                URI.create("https://elsewhere.example/"),
                "VATAT-U00000007",
                "NQR",
                List.of("1"),
                "office@elsewhere.example",
                60,
                1);
        return new KnownInstitutions(
                List.of(new KnownInstitutions.Entry(did, institution, List.of(), List.of(), List.of())));
    }
}
