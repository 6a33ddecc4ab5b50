package eu.meshe.format.sdjwt;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was achieved and how it went, as far as it was disclosed: ours, and the flat claims ({@code title}, {@code ects},
 * {@code learning_outcomes}) that others write under the same type.
 */
record AchievementReader(JsonPlace root, JsonPlace subject, JsonPlace node) {

    Achievement read() {
        var language = node.at(Terms.IN_LANGUAGE).text().orElse(LocalisedText.UNDETERMINED);
        return new Achievement(
                node.at("id").text().orElse(""),
                title(language),
                Texts.read(node, Terms.DESCRIPTION, language).orElse(null),
                outcomes(either(node.at(Terms.OUTCOMES), "learning_outcomes")),
                value(either(node.at(Terms.ECTS), "ects"), text -> new Credits(new BigDecimal(text))),
                value(
                        node.at(Terms.WORKLOAD),
                        text -> new Workload(
                                Math.toIntExact(Duration.parse(text).toHours()))),
                value(either(node.at(Terms.EQF), "eqf_level"), text -> new EqfLevel(Integer.parseInt(text))),
                node.at(Terms.NATIONAL_LEVEL).text().orElse(null),
                values(node.at(Terms.FIELDS), IscedField::new),
                values(node.at(Terms.ASSESSMENT), word -> known(Words.ASSESSMENTS, word)),
                value(
                        node.at(Terms.PARTICIPATION),
                        word -> Words.MODES.find(word).orElse(null)),
                value(node.at(Terms.QUALITY), word -> known(Words.QUALITY, word)),
                node.at(Terms.LANGUAGES).texts(),
                Texts.read(node.at(Terms.PREREQUISITES)).orElse(null),
                value(node.at(Terms.STACKABILITY), word -> known(Words.STACKING, word)),
                Texts.read(node.at(Terms.FURTHER)).orElse(null));
    }

    Claim.@Nullable Result result() {
        var result = subject.at(Terms.RESULT).eachObject().stream().findFirst();
        var read = new Claim.Result(
                result.flatMap(found -> found.at("value").textOrNumber()).orElse(null),
                result.flatMap(found -> found.at(Terms.SCALE).text()).orElse(null),
                subject.at(Terms.ACHIEVED_ON).day().orElse(null),
                value(subject.at(Terms.ASSESSMENT), word -> known(Words.ASSESSMENTS, word)),
                value(
                        node.at(Terms.SUPERVISION),
                        word -> Words.SUPERVISION.find(word).orElse(null)),
                outcomes(subject.at(Terms.CONFIRMED_OUTCOMES)));
        return read.equals(new Claim.Result(null, null, null, null, null, List.of())) ? null : read;
    }

    @Nullable
    AccreditationReference accreditation() {
        var place = node.at(Terms.ACCREDITATION);
        var title =
                place.isPresent() && place.isObject() ? Texts.read(place.at("title")) : Optional.<LocalisedText>empty();
        return title.map(words -> new AccreditationReference(
                        place.at("id").text().orElse(""),
                        words,
                        Texts.read(place.at("agency")).orElse(words),
                        place.at("report").iri().orElse(null),
                        place.at(Terms.VALID_FROM).day().orElse(null),
                        place.at(Terms.VALID_UNTIL).day().orElse(null)))
                .orElse(null);
    }

    private LocalisedText title(String language) {
        return Texts.read(node, Terms.NAME, language)
                .or(() -> Texts.read(root.at("title")))
                .orElseGet(() -> LocalisedText.undetermined(Terms.MICRO_CREDENTIAL));
    }

    private JsonPlace either(JsonPlace ours, String flat) {
        return ours.isPresent() ? ours : root.at(flat);
    }

    private static List<LearningOutcome> outcomes(JsonPlace place) {
        return place.each().stream()
                .map(AchievementReader::outcome)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LearningOutcome> outcome(JsonPlace place) {
        if (place.node().isString()) {
            return place.text().map(LocalisedText::undetermined).map(LearningOutcome::of);
        }
        return place.isObject()
                ? Texts.read(place.at(Terms.NAME))
                        .map(title -> new LearningOutcome(
                                title, place.at("escoSkill").iri().orElse(null)))
                : Optional.empty();
    }

    private static <E extends Enum<E>> E known(Words<E> words, String word) {
        return words.find(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static <T> List<T> values(JsonPlace place, Function<String, @Nullable T> meaning) {
        return place.each().stream()
                .map(each -> Optional.<T>ofNullable(value(each, meaning)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A value that is there and means nothing is an issue. */
    private static <T> @Nullable T value(JsonPlace place, Function<String, @Nullable T> meaning) {
        var text = place.textOrNumber();
        try {
            return text.isPresent() ? meaning.apply(text.get()) : null;
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            place.complain("format.member.notUnderstood");
            return null;
        }
    }
}
