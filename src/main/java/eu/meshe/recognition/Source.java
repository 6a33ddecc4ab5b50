package eu.meshe.recognition;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Holder;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the learner brings: the credential as it was read when she applied. The document itself is kept beside it.
 *
 * @param basis whether there is a credential; where there is none, the document beside it is the applicant's background paper
 * @param credentialId its IRI; empty where the document gives none
 * @param sha256 of the document's bytes, lower-case hex
 */
public record Source(
        Basis basis,
        String credentialId,
        FormatId format,
        String sha256,
        LocalisedText title,
        Organisation issuer,
        @Nullable Organisation awardingBody,
        Holder holder,
        Achievement achievement,
        Claim.@Nullable Result result,
        Claim.@Nullable AccreditationReference accreditation,
        @Nullable Instant issuedAt) {

    /** What an application rests on. */
    public enum Basis {
        /** A credential that can be checked. */
        CREDENTIAL,
        /** What the applicant tells of herself, because her documents are out of reach (Lisbon Recognition Convention, VII). */
        BACKGROUND_PAPER
    }

    /** Empty where the credential claims no achievement: there is nothing to recognise then. */
    public static Optional<Source> of(Credential credential, FormatId format, String sha256) {
        if (!(credential.claim() instanceof Claim.Achieved achieved)) {
            return Optional.empty();
        }
        return Optional.of(new Source(
                Basis.CREDENTIAL,
                credential.id(),
                format,
                sha256,
                credential.title(),
                credential.issuer(),
                achieved.awardingBody(),
                credential.holder(),
                achieved.achievement(),
                achieved.result(),
                achieved.accreditation(),
                credential.issuedAt() == null ? credential.validFrom() : credential.issuedAt()));
    }

    /** By what the same credential is known again, in whatever format it comes. */
    public String key() {
        return credentialId.isBlank() ? "sha256:" + sha256 : credentialId;
    }

    /** The awarding body where the document names one, else its issuer. */
    public Organisation awardedBy() {
        return awardingBody == null ? issuer : awardingBody;
    }

    /** The grade as the document gives it; {@code null} where it gives none. */
    public @Nullable String grade() {
        var grade = result == null ? null : result.grade();
        return grade == null || grade.isBlank() ? null : grade.strip();
    }
}
