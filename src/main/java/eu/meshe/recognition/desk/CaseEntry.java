package eu.meshe.recognition.desk;

import eu.meshe.institution.AccountId;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the list knows it.
 *
 * @param officer who has it in hand, or had last
 * @param officerName empty where nobody has
 * @param outcome the slug of what stands or, before there was a decision, is proposed
 * @param issuer who awarded the credential
 * @param key what it is sorted by in this list
 */
public record CaseEntry(
        ApplicationId id,
        ApplicationState.Name state,
        Instant stateAt,
        @Nullable AccountId officer,
        String officerName,
        @Nullable String outcome,
        LocalDate decideBy,
        Instant submittedAt,
        AccountId applicantId,
        String applicant,
        LocalisedText credential,
        LocalisedText issuer,
        UUID targetId,
        LocalisedText target,
        int version,
        String key) {

    CaseEntry named(String name) {
        return new CaseEntry(
                id,
                state,
                stateAt,
                officer,
                name,
                outcome,
                decideBy,
                submittedAt,
                applicantId,
                applicant,
                credential,
                issuer,
                targetId,
                target,
                version,
                key);
    }
}
