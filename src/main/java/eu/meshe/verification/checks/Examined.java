package eu.meshe.verification.checks;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.signing.Proof;
import eu.meshe.verification.Expectations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A credential with what was found out about it once, for all checks to ask.
 *
 * @param proof what checking the signature found
 * @param provenance who issued it and how we know
 * @param possession how it was handed over
 * @param expectations what whoever asks knows of how it had to be handed over
 * @param now when it is checked
 */
public record Examined(
        Reading.Understood reading,
        Proof.Outcome proof,
        Provenance provenance,
        Possession.Outcome possession,
        Expectations expectations,
        Instant now) {

    public Credential credential() {
        return reading.credential();
    }

    /** The day it was issued: as it says, else from when it says it holds. */
    public Optional<LocalDate> issuedOn() {
        var credential = credential();
        return Optional.ofNullable(credential.issuedAt())
                .or(() -> Optional.ofNullable(credential.validFrom()))
                .map(Examined::day);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
