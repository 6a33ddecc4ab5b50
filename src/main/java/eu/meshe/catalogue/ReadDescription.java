package eu.meshe.catalogue;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import eu.meshe.platform.FieldProblem;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From what was typed to an achievement: each wrong value is named at its field, none is dropped in silence. */
final class ReadDescription {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_OUTCOME = 500;
    static final int MOST_OUTCOMES = 50;
    static final int MOST_FIELDS = 3;
    static final int MOST_LANGUAGES = 10;
    static final BigDecimal FEWEST_CREDITS = new BigDecimal("0.5");
    static final BigDecimal MOST_CREDITS = BigDecimal.valueOf(60);

    private static final LocalisedText UNTITLED = LocalisedText.undetermined("?");

    /**
     * What could be read, and what is wrong.
     *
     * @param achievement untitled where the title is missing or wrong; not to be kept unless there is no problem
     */
    record Read(Achievement achievement, @Nullable Integer validMonths, List<FieldProblem> problems) {}

    private final TypedFields typed = new TypedFields();

    private ReadDescription() {}

    /** @param id the achievement's address */
    static Read read(Description description, String id) {
        return new ReadDescription().from(description, id);
    }

    private Read from(Description it, String id) {
        var title = typed.texts("title", it.title(), LONGEST_TITLE);
        if (title == null && typed.problems().isEmpty()) {
            typed.wrong("title", "catalogue.input.title-missing");
        }
        var achievement = new Achievement(
                id,
                title == null ? UNTITLED : title,
                typed.texts("description", it.description(), LONGEST_TEXT),
                outcomes(it.outcomes()),
                as(typed.decimal("credits", it.credits(), FEWEST_CREDITS, MOST_CREDITS), Credits::new),
                as(typed.number("hours", it.hours(), 1, 9000), Workload::new),
                as(typed.number("level", it.level(), 1, 8), EqfLevel::new),
                typed.text("nationalLevel", it.nationalLevel(), 100),
                fields(it.fields()),
                typed.choices("assessments", it.assessments(), AssessmentType.class),
                typed.choice("participation", it.participation(), ParticipationMode.class),
                typed.choice("qualityAssurance", it.qualityAssurance(), QualityAssurance.class),
                languages(it.languages()),
                typed.texts("prerequisites", it.prerequisites(), LONGEST_TEXT),
                typed.choice("stackability", it.stackability(), Stackability.class),
                typed.texts("furtherInformation", it.furtherInformation(), LONGEST_TEXT));
        var months = typed.number("validMonths", it.validMonths(), 1, 600);
        return new Read(achievement, months, typed.problems());
    }

    private List<LearningOutcome> outcomes(List<Description.Outcome> given) {
        if (given.size() > MOST_OUTCOMES) {
            typed.wrong("outcomes", "catalogue.input.too-many-outcomes", MOST_OUTCOMES, given.size());
            return List.of();
        }
        var outcomes = new ArrayList<LearningOutcome>();
        for (var index = 0; index < given.size(); index++) {
            var field = "outcomes." + index;
            var title = typed.texts(field + ".title", given.get(index).title(), LONGEST_OUTCOME);
            var skill = skill(field + ".escoSkill", given.get(index).escoSkill());
            if (title != null) {
                outcomes.add(new LearningOutcome(title, skill));
            } else if (skill != null) {
                typed.wrong(field + ".escoSkill", "catalogue.input.skill-without-outcome");
            }
        }
        return outcomes;
    }

    private @Nullable URI skill(String field, @Nullable String iri) {
        var text = typed.text(field, iri, 300);
        if (text == null) {
            return null;
        }
        if (text.matches("http://data\\.europa\\.eu/esco/skill/[A-Za-z0-9.-]{1,100}")) {
            return URI.create(text);
        }
        typed.wrong(field, "catalogue.input.no-skill");
        return null;
    }

    private List<IscedField> fields(List<String> codes) {
        var given = codes.stream()
                .filter(TypedFields::isGiven)
                .map(String::strip)
                .distinct()
                .toList();
        if (given.size() > MOST_FIELDS) {
            typed.wrong("fields", "catalogue.input.too-many-fields", MOST_FIELDS);
            return List.of();
        }
        return given.stream().map(this::field).filter(Objects::nonNull).toList();
    }

    private @Nullable IscedField field(String code) {
        if (code.matches("\\d{2,4}") && IscedFields.contains(new IscedField(code))) {
            return new IscedField(code);
        }
        typed.wrong("fields", "catalogue.input.no-field");
        return null;
    }

    private List<String> languages(List<String> tags) {
        var given = tags.stream().filter(TypedFields::isGiven).toList();
        if (given.size() > MOST_LANGUAGES) {
            typed.wrong("languages", "catalogue.input.too-many-languages", MOST_LANGUAGES);
            return List.of();
        }
        return given.stream()
                .map(tag -> typed.language("languages", tag))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static <T, R> @Nullable R as(@Nullable T value, Function<T, R> type) {
        return value == null ? null : type.apply(value);
    }
}
