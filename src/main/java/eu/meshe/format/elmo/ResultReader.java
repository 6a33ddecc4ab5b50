package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One node of the tree as what the learner achieved. */
final class ResultReader {

    /** What ELMO can say of a result and our words have no place for; named to the learner where it occurs. */
    private static final List<String> NOT_TAKEN = List.of(
            "subjectArea",
            "descriptionHtml",
            "academicTerm",
            "shortenedGrading",
            "resultDistribution",
            "engagementHours",
            "duration",
            "enrolment",
            "attachments",
            "diplomaSupplement",
            "extension");

    private final Element node;
    private final @Nullable Element instance;
    private final Map<String, LocalisedText> gradingSchemes;
    private final Issues issues;

    ResultReader(Element node, @Nullable Element instance, Map<String, LocalisedText> gradingSchemes, Issues issues) {
        this.node = node;
        this.instance = instance;
        this.gradingSchemes = gradingSchemes;
        this.issues = issues;
    }

    Claim.Achieved claim(LocalisedText title) {
        nameWhatIsNotTaken();
        return new Claim.Achieved(achievement(title), null, result(), null);
    }

    private Achievement achievement(LocalisedText title) {
        return new Achievement(
                node.child("url")
                        .flatMap(url -> issues.read(url, "elmo.address", PartyReader::webAddress))
                        .map(Object::toString)
                        .orElse(""),
                title,
                Texts.read(node, "description", issues).orElse(null),
                List.of(),
                credits(),
                null,
                level("EQF")
                        .flatMap(level -> issues.read(level, "elmo.eqf", text -> new EqfLevel(Integer.parseInt(text))))
                        .orElse(null),
                level("NQF").map(level -> "NQF " + level.text()).orElse(null),
                node.child("iscedCode").flatMap(code -> issues.read(code, "elmo.isced", IscedField::new)).stream()
                        .toList(),
                List.of(),
                null,
                null,
                ofInstance("languageOfInstruction")
                        .map(Element::text)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                null,
                null,
                null);
    }

    private Claim.@Nullable Result result() {
        if (instance == null) {
            return null;
        }
        var achievedOn = ofInstance("date")
                .findFirst()
                .flatMap(date -> issues.read(date, "elmo.date", Dates::day))
                .orElse(null);
        return new Claim.Result(
                instance.textOf("resultLabel").orElse(null), gradingScale(instance), achievedOn, null, null, List.of());
    }

    private @Nullable String gradingScale(Element of) {
        return of.textOf("gradingSchemeLocalId")
                .map(id -> Optional.ofNullable(gradingSchemes.get(id))
                        .map(words -> words.in(Locale.ENGLISH))
                        .orElse(id))
                .or(() -> of.textOf("gradingSchemeExternalId"))
                .orElse(null);
    }

    private @Nullable Credits credits() {
        var byScheme = ofInstance("credit")
                .collect(Collectors.partitioningBy(
                        credit -> credit.textOf("scheme").orElse("").equalsIgnoreCase("ects")));
        byScheme.getOrDefault(false, List.of())
                .forEach(other -> issues.add(
                        other,
                        "elmo.otherCredits",
                        Issues.shortened(other.textOf("scheme").orElse("?"))));
        var ects = byScheme.getOrDefault(true, List.of());
        ects.stream().skip(1).forEach(second -> issues.add(second, "elmo.ectsTwice"));
        return ects.stream()
                .findFirst()
                .flatMap(this::value)
                .flatMap(value -> issues.read(value, "elmo.credits", text -> new Credits(new BigDecimal(text))))
                .orElse(null);
    }

    private Optional<Element> level(String type) {
        return ofInstance("level")
                .filter(level -> level.textOf("type").orElse("").equalsIgnoreCase(type))
                .findFirst()
                .flatMap(this::value);
    }

    private Optional<Element> value(Element of) {
        var value = of.child("value").filter(found -> !found.text().isEmpty());
        if (value.isEmpty()) {
            issues.add(of, "elmo.empty", of.name());
        }
        return value;
    }

    private void nameWhatIsNotTaken() {
        var named = NOT_TAKEN.stream()
                .filter(name -> node.has(name) || (instance != null && instance.has(name)))
                .collect(Collectors.joining(", "));
        if (!named.isEmpty()) {
            issues.add(node, "elmo.notTaken", named);
        }
    }

    private Stream<Element> ofInstance(String name) {
        return instance == null ? Stream.empty() : instance.children(name);
    }
}
