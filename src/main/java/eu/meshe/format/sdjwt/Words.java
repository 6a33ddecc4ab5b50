package eu.meshe.format.sdjwt;

import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that stand for the values of a list: plain ones, as the institutions that write such credentials today do. */
record Words<E extends Enum<E>>(Map<E, String> words) {

    static final Words<ParticipationMode> MODES = new Words<>(Map.of(
            ParticipationMode.ONLINE, "online",
            ParticipationMode.BLENDED, "blended",
            ParticipationMode.PRESENTIAL, "onsite",
            ParticipationMode.WORK_BASED, "work-based",
            ParticipationMode.PROJECT_BASED, "project-based",
            ParticipationMode.RESEARCH_LAB, "research lab"));

    static final Words<IdentityCheck> SUPERVISION = new Words<>(Map.of(
            IdentityCheck.SUPERVISED_WITH_IDENTITY, "supervised with identity verification",
            IdentityCheck.SUPERVISED_WITHOUT_IDENTITY, "supervised without identity verification",
            IdentityCheck.UNSUPERVISED_WITH_IDENTITY, "unsupervised with identity verification",
            IdentityCheck.UNSUPERVISED_WITHOUT_IDENTITY, "unsupervised without identity verification"));

    static final Words<AssessmentType> ASSESSMENTS = ofNames(AssessmentType.class);

    static final Words<QualityAssurance> QUALITY = ofNames(QualityAssurance.class);

    static final Words<Stackability> STACKING = ofNames(Stackability.class);

    @Nullable
    String of(@Nullable E value) {
        return value == null ? null : words.get(value);
    }

    Optional<E> find(String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(word.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** "written examination" for {@code WRITTEN_EXAMINATION}. */
    private static <E extends Enum<E>> Words<E> ofNames(Class<E> type) {
        var words = new java.util.EnumMap<E, String>(type);
        for (var value : type.getEnumConstants()) {
            words.put(value, value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        }
        return new Words<>(words);
    }
}
