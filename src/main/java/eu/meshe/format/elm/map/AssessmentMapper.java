package eu.meshe.format.elm.map;

import eu.meshe.credential.Claim.Result;
import eu.meshe.format.elm.code.AssessmentTypes;
import eu.meshe.format.elm.code.IdentityChecks;
import eu.meshe.format.elm.json.Dates;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.LocalisedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** ELM LearningAssessment (how it went) and LearningAssessmentSpecification (how it is assessed). */
final class AssessmentMapper {

    /** ELM wants a grade on every assessment; this is the name of the note that says there is none. */
    private static final String NOT_GRADED = "not-graded";

    private AssessmentMapper() {}

    static ObjectNode write(
            Sheet sheet, Result result, LocalisedText title, ObjectNode awardingProcess, String language) {
        var assessment = sheet.object("LearningAssessment", "assessment");
        assessment.set("title", sheet.localised(title));
        assessment.set("awardedBy", awardingProcess.deepCopy());
        assessment.set("grade", grade(sheet, result, language));
        if (result.achievedOn() != null) {
            assessment.put("dateIssued", Dates.write(result.achievedOn()));
        }
        if (result.identityCheck() != null) {
            assessment.set("idVerification", sheet.concept(IdentityChecks.LIST.conceptOf(result.identityCheck())));
        }
        if (result.assessment() != null || result.gradingScale() != null) {
            assessment.set("specifiedBy", specification(sheet, result, title, language));
        }
        return assessment;
    }

    /** The ways in which the achievement is assessed, whoever takes it. */
    static List<ObjectNode> writePlanned(Sheet sheet, List<AssessmentType> types) {
        var written = new ArrayList<ObjectNode>();
        for (var type : types) {
            var concept = AssessmentTypes.LIST.conceptOf(type);
            var node = sheet.object("LearningAssessmentSpecification", "planned-assessment-" + (written.size() + 1));
            node.set("title", sheet.localised(LocalisedText.of("en", concept.label())));
            node.set("dcType", sheet.concept(concept));
            written.add(node);
        }
        return written;
    }

    /** Empty when the claim says nothing of how it went. */
    static Optional<Result> read(Part claim) {
        var awardedOn = claim.first("awardedBy").flatMap(process -> process.day("awardingDate"));
        var assessment = claim.first("provenBy");
        if (assessment.isEmpty()) {
            return awardedOn.map(day -> new Result(null, null, day, null, null, List.of()));
        }
        return Optional.of(result(assessment.get(), awardedOn.orElse(null)));
    }

    static List<AssessmentType> readPlanned(Part specification) {
        return specification.all("provenBy").stream()
                .flatMap(planned -> type(planned).stream())
                .toList();
    }

    private static Result result(Part assessment, @Nullable LocalDate awardedOn) {
        var specification = assessment.first("specifiedBy");
        return new Result(
                readGrade(assessment).orElse(null),
                specification
                        .flatMap(spec -> spec.first("gradingScheme"))
                        .flatMap(scheme -> scheme.localised("title"))
                        .map(LocalisedText::original)
                        .orElse(null),
                assessment.day("dateIssued").orElse(awardedOn),
                specification.flatMap(AssessmentMapper::type).orElse(null),
                identityCheck(assessment).orElse(null),
                List.of());
    }

    private static ObjectNode grade(Sheet sheet, Result result, String language) {
        return result.grade() == null
                ? sheet.note(NOT_GRADED, LocalisedText.of("en", "Not graded"))
                : sheet.note("grade", LocalisedText.of(language, result.grade()));
    }

    private static ObjectNode specification(Sheet sheet, Result result, LocalisedText title, String language) {
        var specification = sheet.object("LearningAssessmentSpecification", "assessment-specification");
        specification.set("title", sheet.localised(title));
        if (result.assessment() != null) {
            specification.set("dcType", sheet.concept(AssessmentTypes.LIST.conceptOf(result.assessment())));
        }
        if (result.gradingScale() != null) {
            var scheme = sheet.object("GradingScheme", "grading-scheme");
            scheme.set("title", sheet.localised(LocalisedText.of(language, result.gradingScale())));
            specification.set("gradingScheme", scheme);
        }
        return specification;
    }

    private static Optional<String> readGrade(Part assessment) {
        return assessment
                .first("grade")
                .filter(note -> !(note.ownIri().isEmpty() && note.iri().endsWith("#" + NOT_GRADED)))
                .flatMap(note -> note.localised("noteLiteral"))
                .map(LocalisedText::original);
    }

    private static Optional<AssessmentType> type(Part specification) {
        return specification.iris("dcType").stream()
                .flatMap(iri -> AssessmentTypes.LIST.find(iri).stream())
                .findFirst()
                .or(() -> specification
                        .first("dcType")
                        .flatMap(concept -> concept.localised("prefLabel"))
                        .flatMap(label -> AssessmentTypes.LIST.findByLabel(label.in(java.util.Locale.ENGLISH))));
    }

    private static Optional<IdentityCheck> identityCheck(Part assessment) {
        return assessment.iris("idVerification").stream()
                .flatMap(iri -> IdentityChecks.LIST.find(iri).stream())
                .findFirst();
    }
}
