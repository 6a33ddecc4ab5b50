package eu.meshe.learning;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a document names it: issuer, awarding body, accrediting agency (ELM Organisation).
 *
 * @param id its IRI: a DID or URL; empty where the document gives none
 * @param country where it is seated; Annex I wants it for the awarding body
 * @param registration the legal identifier it seals with (eIDAS), where it has one
 */
public record Organisation(
        String id,
        LocalisedText legalName,
        @Nullable CountryCode country,
        @Nullable URI homepage,
        @Nullable String registration,
        List<Identifier> identifiers) {

    public Organisation {
        identifiers = List.copyOf(identifiers);
    }

    public static Organisation named(String id, LocalisedText legalName) {
        return new Organisation(id, legalName, null, null, null, List.of());
    }
}
