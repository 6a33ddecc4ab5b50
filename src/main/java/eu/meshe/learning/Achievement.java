package eu.meshe.learning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be achieved: a micro-credential as it is described, whoever earns it (ELM LearningAchievementSpecification).
 *
 * <p>Documents from elsewhere leave much out, so all but the title may be missing here; what one of ours must say is the catalogue's rule
 * (Annex I of Council Recommendation 2022/C 243/02).
 *
 * @param id its IRI; empty where the document gives none
 * @param level EQF level
 * @param nationalLevel the level in the national framework, in its own words ("NQF 6")
 * @param workload notional workload in hours
 * @param languages languages of instruction, BCP 47
 */
public record Achievement(
        String id,
        LocalisedText title,
        @Nullable LocalisedText description,
        List<LearningOutcome> outcomes,
        @Nullable Credits credits,
        @Nullable Workload workload,
        @Nullable EqfLevel level,
        @Nullable String nationalLevel,
        List<IscedField> fields,
        List<AssessmentType> assessments,
        @Nullable ParticipationMode participation,
        @Nullable QualityAssurance qualityAssurance,
        List<String> languages,
        @Nullable LocalisedText prerequisites,
        @Nullable Stackability stackability,
        @Nullable LocalisedText furtherInformation) {

    public Achievement {
        outcomes = List.copyOf(outcomes);
        fields = List.copyOf(fields);
        assessments = List.copyOf(assessments);
        languages = List.copyOf(languages);
    }

    /** An achievement of which only the title is known. */
    public static Achievement titled(String id, LocalisedText title) {
        return new Achievement(
                id, title, null, List.of(), null, null, null, null, List.of(), List.of(), null, null, List.of(), null,
                null, null);
    }

    public Optional<Cycle> cycle() {
        return Optional.ofNullable(level).flatMap(EqfLevel::cycle);
    }

    /** The same, for so many credits. */
    public Achievement withCredits(@Nullable Credits others) {
        return new Achievement(
                id,
                title,
                description,
                outcomes,
                others,
                workload,
                level,
                nationalLevel,
                fields,
                assessments,
                participation,
                qualityAssurance,
                languages,
                prerequisites,
                stackability,
                furtherInformation);
    }
}
