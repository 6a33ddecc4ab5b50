package eu.meshe.catalogue.web;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be achieved, under the names of {@link eu.meshe.catalogue.Description}: what was read can be sent back changed. */
record AchievementJson(
        Map<String, String> title,
        @Nullable Map<String, String> description,
        List<OutcomeJson> outcomes,
        @Nullable BigDecimal credits,
        @Nullable Integer hours,
        @Nullable Integer level,
        @Nullable String nationalLevel,
        List<String> fields,
        List<AssessmentType> assessments,
        @Nullable ParticipationMode participation,
        @Nullable QualityAssurance qualityAssurance,
        List<String> languages,
        @Nullable Map<String, String> prerequisites,
        @Nullable Stackability stackability,
        @Nullable Map<String, String> furtherInformation,
        @Nullable Integer validMonths) {

    /** One learning outcome. */
    record OutcomeJson(Map<String, String> title, @Nullable URI escoSkill) {}

    static AchievementJson of(Achievement it, @Nullable Integer validMonths) {
        return new AchievementJson(
                it.title().byLanguage(),
                texts(it.description()),
                it.outcomes().stream()
                        .map(outcome -> new OutcomeJson(outcome.title().byLanguage(), outcome.escoSkill()))
                        .toList(),
                it.credits() == null ? null : it.credits().points(),
                it.workload() == null ? null : it.workload().hours(),
                it.level() == null ? null : it.level().level(),
                it.nationalLevel(),
                it.fields().stream().map(IscedField::code).toList(),
                it.assessments(),
                it.participation(),
                it.qualityAssurance(),
                it.languages(),
                texts(it.prerequisites()),
                it.stackability(),
                texts(it.furtherInformation()),
                validMonths);
    }

    private static @Nullable Map<String, String> texts(@Nullable LocalisedText text) {
        return text == null ? null : text.byLanguage();
    }
}
