package eu.meshe.credential;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a credential claims of its holder. */
public sealed interface Claim {

    /**
     * The holder achieved something.
     *
     * @param awardingBody who awarded it; {@code null} where the document names none beside its issuer
     * @param result how it went; {@code null} where the document does not say
     */
    record Achieved(
            Achievement achievement,
            @Nullable Organisation awardingBody,
            @Nullable Result result,
            @Nullable AccreditationReference accreditation)
            implements Claim {}

    /**
     * An institution recognised, or refused to recognise, what the holder brought from elsewhere: our recognition decision as a credential.
     *
     * @param recognisedCredentialId the IRI of the credential that was assessed
     * @param recognised the title of what was assessed
     * @param target the title of what it counts towards
     * @param outcome full, partial, conditional, alternative, refusal
     * @param differences the elements in which a substantial difference was found; empty for full recognition
     * @param grade what is said of the grade; {@code null} where nothing is
     */
    record Recognised(
            String recognisedCredentialId,
            LocalisedText recognised,
            LocalisedText recognisedIssuer,
            LocalisedText target,
            String outcome,
            eu.meshe.learning.@Nullable Credits credits,
            List<String> differences,
            @Nullable String reason,
            @Nullable String condition,
            @Nullable String remedy,
            @Nullable String appeal,
            @Nullable GradeHere grade,
            LocalDate decidedOn)
            implements Claim {}

    /**
     * The grade with which something from elsewhere counts.
     *
     * @param grade in the deciding institution's words; {@code null} where it is recognised without a grade
     * @param original as the credential from elsewhere gives it; {@code null} where it gives none, or the document does not say
     * @param reason why this grade; {@code null} where the document does not say
     */
    record GradeHere(
            @Nullable String grade,
            @Nullable String original,
            @Nullable String reason) {

        /** Empty where none of the three is said. */
        public static Optional<GradeHere> of(
                @Nullable String grade, @Nullable String original, @Nullable String reason) {
            return grade == null && original == null && reason == null
                    ? Optional.empty()
                    : Optional.of(new GradeHere(grade, original, reason));
        }
    }

    /** A credential of a kind we can check but do not interpret; its types are shown as they stand. */
    record Other(List<String> types) implements Claim {}

    /**
     * @param grade the grade in the words of the scale
     * @param gradingScale what the grade is one of, in words; {@code null} where the document does not say
     * @param achievedOn the day of the result
     * @param confirmedOutcomes outcomes shown beyond the achievement's own; usually empty
     */
    record Result(
            @Nullable String grade,
            @Nullable String gradingScale,
            @Nullable LocalDate achievedOn,
            @Nullable AssessmentType assessment,
            @Nullable IdentityCheck identityCheck,
            List<LearningOutcome> confirmedOutcomes) {}

    /** Where the quality assurance behind the achievement can be looked up. */
    record AccreditationReference(
            String id,
            LocalisedText title,
            LocalisedText agency,
            @Nullable URI report,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}
}
