package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Description;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The description as the form carries it, both ways. Field names: {@code title.de}, {@code outcomes.0.title.en},
 * {@code outcomes.0.escoSkill}, {@code credits} …
 */
final class DescriptionForm {

    private static final String OUTCOME = "outcomes\\.(\\d{1,3})\\..*";

    private DescriptionForm() {}

    /** The languages the form asks for each text in: the institution's own, English, and those that some text has already. */
    static List<String> languages(Institution institution, @Nullable Achievement stored) {
        var own = Stream.of(institution.language(), "en");
        var more = stored == null
                ? Stream.<String>empty()
                : Stream.concat(
                                Stream.of(stored.title()),
                                Stream.concat(
                                        Stream.ofNullable(stored.description()),
                                        stored.outcomes().stream().map(LearningOutcome::title)))
                        .flatMap(text -> text.byLanguage().keySet().stream());
        return Stream.concat(own, more).distinct().toList();
    }

    static Description read(MultiValueMap<String, String> form) {
        return new Description(
                texts(form, "title"),
                texts(form, "description"),
                outcomes(form),
                form.getFirst("credits"),
                form.getFirst("hours"),
                form.getFirst("level"),
                form.getFirst("nationalLevel"),
                all(form, "fields").stream().map(DescriptionForm::fieldCode).toList(),
                all(form, "assessments"),
                form.getFirst("participation"),
                form.getFirst("qualityAssurance"),
                all(form, "languages"),
                texts(form, "prerequisites"),
                form.getFirst("stackability"),
                texts(form, "furtherInformation"),
                form.getFirst("validMonths"));
    }

    /** What is stored, as the form shows it. */
    static Description of(Achievement it, @Nullable Integer validMonths) {
        return new Description(
                it.title().byLanguage(),
                texts(it.description()),
                it.outcomes().stream()
                        .map(outcome ->
                                new Description.Outcome(outcome.title().byLanguage(), text(outcome.escoSkill())))
                        .toList(),
                text(it.credits()),
                it.workload() == null ? null : "" + it.workload().hours(),
                text(it.level()),
                it.nationalLevel(),
                it.fields().stream().map(IscedField::code).toList(),
                names(it.assessments()),
                text(it.participation()),
                text(it.qualityAssurance()),
                it.languages(),
                texts(it.prerequisites()),
                text(it.stackability()),
                texts(it.furtherInformation()),
                text(validMonths));
    }

    private static Map<String, String> texts(MultiValueMap<String, String> form, String field) {
        var texts = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(field + ".") && !values.isEmpty()) {
                texts.put(name.substring(field.length() + 1), values.getFirst());
            }
        });
        return texts;
    }

    private static List<Description.Outcome> outcomes(MultiValueMap<String, String> form) {
        var last = form.keySet().stream()
                .filter(name -> name.matches(OUTCOME))
                .mapToInt(name -> Integer.parseInt(name.replaceAll(OUTCOME, "$1")))
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, last)
                .mapToObj(index -> new Description.Outcome(
                        texts(form, "outcomes." + index + ".title"), form.getFirst("outcomes." + index + ".escoSkill")))
                .toList();
    }

    /** A field is typed or chosen as "0613 Software and applications development", or by its name alone. */
    private static String fieldCode(String typed) {
        var text = typed.strip();
        if (text.matches("(?s)\\d{2,4}(\\s.*)?")) {
            return text.split("\\s", 2)[0];
        }
        return IscedFields.listDetailed().stream()
                .filter(field -> IscedFields.findName(field).stream()
                        .flatMap(name -> name.byLanguage().values().stream())
                        .anyMatch(text::equalsIgnoreCase))
                .map(IscedField::code)
                .findFirst()
                .orElse(text);
    }

    private static List<String> all(MultiValueMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of());
    }

    private static Map<String, String> texts(@Nullable LocalisedText text) {
        return text == null ? Map.of() : text.byLanguage();
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The name of an element's state in messages: {@code with-the-award}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
