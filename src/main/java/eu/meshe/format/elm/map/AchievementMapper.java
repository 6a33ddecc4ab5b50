package eu.meshe.format.elm.map;

import eu.meshe.format.elm.code.AccreditationTypes;
import eu.meshe.format.elm.code.EqfLevels;
import eu.meshe.format.elm.code.Fixed;
import eu.meshe.format.elm.code.IscedConcepts;
import eu.meshe.format.elm.code.Languages;
import eu.meshe.format.elm.code.Modes;
import eu.meshe.format.elm.code.OtherLists;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.QualityAssurance;
import eu.meshe.learning.Stackability;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * ELM Qualification, which is the kind of LearningAchievementSpecification that may carry a level.
 *
 * <p>The type of quality assurance is an accreditation's to say; where there is none it stands in a note whose subject is the type.
 */
final class AchievementMapper {

    private AchievementMapper() {}

    static ObjectNode write(Sheet sheet, Achievement achievement, boolean hasAccreditation) {
        var node = achievement.id().isEmpty()
                ? sheet.object("Qualification", "specification")
                : sheet.identified("Qualification", achievement.id());
        node.set("title", sheet.localised(achievement.title()));
        if (achievement.description() != null) {
            node.set("description", sheet.localised(achievement.description()));
        }
        node.set("dcType", sheet.concept(Fixed.SHORT_LEARNING_PROGRAMME));
        writeLevel(sheet, node, achievement);
        writeVolume(sheet, node, achievement);
        writeLearning(sheet, node, achievement);
        writeConditions(sheet, node, achievement, hasAccreditation);
        return node;
    }

    static Achievement read(Part specification, LocalisedText title, @Nullable QualityAssurance accredited) {
        return new Achievement(
                specification.ownIri(),
                specification.localised("title").orElse(title),
                specification.localised("description").orElse(null),
                OutcomeMapper.readAll(specification),
                CreditMapper.ects(specification, "creditPoint").orElse(null),
                CreditMapper.workload(specification, "volumeOfLearning").orElse(null),
                level(specification).orElse(null),
                nationalLevel(specification).orElse(null),
                specification.iris("thematicArea").stream()
                        .flatMap(iri -> IscedConcepts.find(iri).stream())
                        .distinct()
                        .toList(),
                AssessmentMapper.readPlanned(specification),
                mode(specification).orElse(null),
                accredited != null ? accredited : notedAssurance(specification).orElse(null),
                specification.iris("language").stream()
                        .flatMap(iri -> Languages.find(iri).stream())
                        .distinct()
                        .toList(),
                note(specification, "entryRequirement").orElse(null),
                specification
                        .flag("isPartialQualification")
                        .map(partial -> partial ? Stackability.STACKABLE : Stackability.STAND_ALONE)
                        .orElse(null),
                furtherInformation(specification).orElse(null));
    }

    private static void writeLevel(Sheet sheet, ObjectNode node, Achievement achievement) {
        if (achievement.level() != null) {
            node.set("eqfLevel", sheet.concept(EqfLevels.conceptOf(achievement.level())));
        }
        if (achievement.nationalLevel() != null) {
            node.set(
                    "nqfLevel",
                    sheet.concept(
                            OtherLists.nationalLevel(sheet.local("national-level"), achievement.nationalLevel())));
        }
    }

    private static void writeVolume(Sheet sheet, ObjectNode node, Achievement achievement) {
        if (achievement.credits() != null) {
            node.set("creditPoint", CreditMapper.write(sheet, "credits", achievement.credits()));
        }
        if (achievement.workload() != null) {
            node.put("volumeOfLearning", CreditMapper.write(achievement.workload()));
        }
    }

    private static void writeLearning(Sheet sheet, ObjectNode node, Achievement achievement) {
        sheet.put(node, "learningOutcome", OutcomeMapper.write(sheet, achievement.outcomes()));
        sheet.put(
                node,
                "thematicArea",
                achievement.fields().stream()
                        .map(field -> sheet.concept(IscedConcepts.conceptOf(field)))
                        .toList());
        sheet.put(
                node,
                "language",
                achievement.languages().stream()
                        .flatMap(tag -> Languages.conceptOf(tag).stream())
                        .map(sheet::concept)
                        .toList());
        sheet.put(node, "provenBy", AssessmentMapper.writePlanned(sheet, achievement.assessments()));
        if (achievement.participation() != null) {
            node.set("mode", sheet.concept(Modes.LIST.conceptOf(achievement.participation())));
        }
    }

    private static void writeConditions(
            Sheet sheet, ObjectNode node, Achievement achievement, boolean hasAccreditation) {
        if (achievement.prerequisites() != null) {
            node.set("entryRequirement", sheet.note("prerequisites", achievement.prerequisites()));
        }
        if (achievement.stackability() != null) {
            node.put("isPartialQualification", achievement.stackability() == Stackability.STACKABLE);
        }
        var notes = new java.util.ArrayList<ObjectNode>();
        if (achievement.furtherInformation() != null) {
            notes.add(sheet.note("further-information", achievement.furtherInformation()));
        }
        if (achievement.qualityAssurance() != null && !hasAccreditation) {
            notes.add(assuranceNote(sheet, achievement.qualityAssurance()));
        }
        sheet.put(node, "additionalNote", notes);
    }

    private static ObjectNode assuranceNote(Sheet sheet, QualityAssurance type) {
        var concept = AccreditationTypes.LIST.conceptOf(type);
        var note = sheet.note("quality-assurance", LocalisedText.of("en", concept.label()));
        note.set("subject", sheet.concept(concept));
        return note;
    }

    private static Optional<EqfLevel> level(Part specification) {
        return specification.iris("eqfLevel").stream()
                .flatMap(iri -> EqfLevels.find(iri).stream())
                .findFirst();
    }

    private static Optional<String> nationalLevel(Part specification) {
        return specification
                .first("nqfLevel")
                .flatMap(level -> level.localised("prefLabel"))
                .map(label -> label.in(Locale.ENGLISH));
    }

    private static Optional<ParticipationMode> mode(Part specification) {
        return specification.iris("mode").stream()
                .flatMap(iri -> Modes.LIST.find(iri).stream())
                .findFirst();
    }

    private static Optional<QualityAssurance> notedAssurance(Part specification) {
        return specification.all("additionalNote").stream()
                .flatMap(note -> AccreditationMapper.type(note, "subject").stream())
                .findFirst();
    }

    private static Optional<LocalisedText> furtherInformation(Part specification) {
        return specification.all("additionalNote").stream()
                .filter(note -> AccreditationMapper.type(note, "subject").isEmpty())
                .flatMap(note -> note.localised("noteLiteral").stream())
                .findFirst();
    }

    private static Optional<LocalisedText> note(Part specification, String member) {
        return specification.first(member).flatMap(note -> note.localised("noteLiteral"));
    }
}
