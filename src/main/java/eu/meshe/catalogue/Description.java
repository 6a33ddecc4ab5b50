package eu.meshe.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a micro-credential, by a person in the form or by a program, before anything of it was checked. All but the title may
 * be missing; numbers are text here, so that a wrong one can be named at its field.
 *
 * @param title by language (BCP 47), as are the other texts; the first is the original
 * @param credits ECTS, 0.5 to 60 with at most two decimals
 * @param hours notional workload, 1 to 9000
 * @param level EQF, 1 to 8
 * @param fields ISCED-F 2013 codes, at most three
 * @param assessments names of {@link eu.meshe.learning.AssessmentType}
 * @param participation a name of {@link eu.meshe.learning.ParticipationMode}
 * @param qualityAssurance a name of {@link eu.meshe.learning.QualityAssurance}
 * @param languages languages of instruction, ISO 639-1
 * @param stackability a name of {@link eu.meshe.learning.Stackability}
 * @param validMonths 1 to 600
 */
public record Description(
        Map<String, String> title,
        Map<String, String> description,
        List<Outcome> outcomes,
        @Nullable String credits,
        @Nullable String hours,
        @Nullable String level,
        @Nullable String nationalLevel,
        List<String> fields,
        List<String> assessments,
        @Nullable String participation,
        @Nullable String qualityAssurance,
        List<String> languages,
        Map<String, String> prerequisites,
        @Nullable String stackability,
        Map<String, String> furtherInformation,
        @Nullable String validMonths) {

    /**
     * One learning outcome as it was typed.
     *
     * @param escoSkill the IRI of a related ESCO skill
     */
    public record Outcome(
            Map<String, String> title, @Nullable String escoSkill) {

        @SuppressWarnings("NullAway") // a program may leave it out
        public Outcome {
            title = title == null ? Map.of() : title;
        }
    }

    @SuppressWarnings("NullAway") // a program may leave any member out
    public Description {
        title = title == null ? Map.of() : title;
        description = description == null ? Map.of() : description;
        outcomes = outcomes == null
                ? List.of()
                : outcomes.stream().filter(java.util.Objects::nonNull).toList();
        fields = fields == null ? List.of() : fields;
        assessments = assessments == null ? List.of() : assessments;
        languages = languages == null ? List.of() : languages;
        prerequisites = prerequisites == null ? Map.of() : prerequisites;
        furtherInformation = furtherInformation == null ? Map.of() : furtherInformation;
    }

    /** A description of which only the title is known. */
    public static Description titled(Map<String, String> title) {
        return new Description(
                title, Map.of(), List.of(), null, null, null, null, List.of(), List.of(), null, null, List.of(),
                Map.of(), null, Map.of(), null);
    }

    /** The same with other outcomes. */
    public Description withOutcomes(List<Outcome> others) {
        return new Description(
                title,
                description,
                others,
                credits,
                hours,
                level,
                nationalLevel,
                fields,
                assessments,
                participation,
                qualityAssurance,
                languages,
                prerequisites,
                stackability,
                furtherInformation,
                validMonths);
    }
}
