package eu.meshe.format.elmo;

import eu.meshe.credential.Claim;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "diplomaSupplement");

    private static final Set<String> OF_ACHIEVEMENT = Set.of(
            "outcome",
            "workload",
            "field",
            "language",
            "assessment",
            "participation",
            "qualityAssurance",
            "stackability",
            "prerequisites",
            "furtherInformation");

    private static final Set<String> OF_RESULT = Set.of("assessment", "identityCheck", "outcome");

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
        var more = Extension.find(node, "achievement", OF_ACHIEVEMENT, issues);
        return new Achievement(
                id(),
                title,
                Texts.read(node, "description", issues).orElse(null),
                more.map(Extension::outcomes).orElse(List.of()),
                credits(),
                more.map(own -> own.value("workload", text -> new Workload(Integer.parseInt(text))))
                        .orElse(null),
                level("EQF")
                        .flatMap(level -> issues.read(level, "elmo.eqf", text -> new EqfLevel(Integer.parseInt(text))))
                        .orElse(null),
                level("NQF").map(level -> nationalLevel(level.text())).orElse(null),
                fields(more),
                more.map(own -> own.values("assessment", Extension.oneOf(AssessmentType.class)))
                        .orElse(List.of()),
                more.map(own -> own.value("participation", Extension.oneOf(ParticipationMode.class)))
                        .orElse(null),
                more.map(own -> own.value("qualityAssurance", Extension.oneOf(QualityAssurance.class)))
                        .orElse(null),
                languages(more),
                more.map(own -> own.texts("prerequisites")).orElse(null),
                more.map(own -> own.value("stackability", Extension.oneOf(Stackability.class)))
                        .orElse(null),
                more.map(own -> own.texts("furtherInformation")).orElse(null));
    }

    /** The IRI among its identifiers, as ours have one, else its web address. */
    private String id() {
        return node.children(ElmoTerms.IDENTIFIER)
                .filter(identifier -> identifier.attribute("type").equals(ElmoTerms.IRI))
                .map(Element::text)
                .findFirst()
                .or(() -> node.child("url")
                        .flatMap(url -> issues.read(url, "elmo.address", PartyReader::webAddress))
                        .map(Object::toString))
                .orElse("");
    }

    /** A mere number is one of the national framework; a level in words says itself of which. */
    private static String nationalLevel(String text) {
        return text.matches("\\d+") ? "NQF " + text : text;
    }

    private List<IscedField> fields(Optional<Extension> more) {
        var first = node.child("iscedCode").flatMap(code -> issues.read(code, "elmo.isced", IscedField::new)).stream();
        return Stream.concat(first, more.stream().flatMap(own -> own.values("field", IscedField::new).stream()))
                .toList();
    }

    private List<String> languages(Optional<Extension> more) {
        var first = ofInstance("languageOfInstruction").map(Element::text).filter(text -> !text.isEmpty());
        return Stream.concat(first, more.stream().flatMap(own -> own.values("language", text -> text).stream()))
                .toList();
    }

    private Claim.@Nullable Result result() {
        if (instance == null) {
            return null;
        }
        var more = Extension.find(instance, "result", OF_RESULT, issues);
        if (more.isEmpty()
                && Extension.find(node, "achievement", OF_ACHIEVEMENT, new Issues())
                        .isPresent()) {
            // one of ours, which says nothing of how it went
            return null;
        }
        var achievedOn = ofInstance("date")
                .findFirst()
                .flatMap(date -> issues.read(date, "elmo.date", Dates::day))
                .orElse(null);
        return new Claim.Result(
                instance.textOf("resultLabel").orElse(null),
                gradingScale(instance),
                achievedOn,
                more.map(own -> own.value("assessment", Extension.oneOf(AssessmentType.class)))
                        .orElse(null),
                more.map(own -> own.value("identityCheck", Extension.oneOf(IdentityCheck.class)))
                        .orElse(null),
                more.map(Extension::outcomes).orElse(List.of()));
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
        if (Extension.hasOthers(node) || (instance != null && Extension.hasOthers(instance))) {
            issues.add(node, "elmo.notTaken", ElmoTerms.EXTENSION);
        }
    }

    private Stream<Element> ofInstance(String name) {
        return instance == null ? Stream.empty() : instance.children(name);
    }
}
