package eu.meshe.catalogue;

import eu.meshe.catalogue.DescriptionCheck.Finding;
import eu.meshe.catalogue.DescriptionCheck.Result;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Message;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a description while it is being written and again when it is published: nothing missing, nothing out of the ordinary unsaid. */
@Component
public class CheckDescription {

    private static final String KEY = "catalogue.check.";

    /** Checks what was typed, wrong values included. */
    public DescriptionCheck check(Institution institution, Description description) {
        var read = ReadDescription.read(description, "");
        return check(institution, read.achievement(), read.problems());
    }

    /** Checks what was saved. */
    public DescriptionCheck check(Institution institution, Achievement achievement) {
        return check(institution, achievement, List.of());
    }

    private DescriptionCheck check(Institution institution, Achievement achievement, List<FieldProblem> problems) {
        var findings = Arrays.stream(AnnexElement.values())
                .map(element -> isWrong(element, problems) ? missing(element) : find(element, achievement, institution))
                .toList();
        return new DescriptionCheck(findings, problems);
    }

    private static boolean isWrong(AnnexElement element, List<FieldProblem> problems) {
        return !element.field().isEmpty()
                && problems.stream()
                        .map(FieldProblem::field)
                        .anyMatch(field -> field.equals(element.field())
                                || field.startsWith(element.field() + ".")
                                || (element == AnnexElement.WORKLOAD && field.equals("credits")));
    }

    private static Finding find(AnnexElement element, Achievement it, Institution institution) {
        return switch (element) {
            case LEARNER, DATE_OF_ISSUING, SUPERVISION, GRADE ->
                new Finding(element, Result.WITH_THE_AWARD, Message.of(KEY + "with-the-award"));
            case COUNTRY, AWARDING_BODY -> new Finding(element, Result.GIVEN, Message.of(KEY + "from-institution"));
            case TITLE -> given(element, it.title());
            case LEARNING_OUTCOMES ->
                it.outcomes().isEmpty()
                        ? missing(element)
                        : new Finding(
                                element,
                                Result.GIVEN,
                                Message.of(KEY + "outcomes", it.outcomes().size()));
            case WORKLOAD -> workload(it);
            case LEVEL -> level(it, institution);
            case ASSESSMENT -> given(element, it.assessments());
            case PARTICIPATION -> given(element, it.participation());
            case QUALITY_ASSURANCE -> given(element, it.qualityAssurance());
            case PREREQUISITES -> given(element, it.prerequisites());
            case STACKABILITY -> given(element, it.stackability());
            case FURTHER_INFORMATION -> given(element, it.furtherInformation());
            case FIELD -> given(element, it.fields());
            case LANGUAGE -> given(element, it.languages());
        };
    }

    private static Finding level(Achievement it, Institution institution) {
        if (it.level() == null) {
            return missing(AnnexElement.LEVEL);
        }
        return new Finding(
                AnnexElement.LEVEL,
                Result.GIVEN,
                it.nationalLevel() == null
                        ? Message.of(KEY + "level-without-national", it.level(), institution.nationalFramework())
                        : Message.of(KEY + "level", it.level(), it.nationalLevel()));
    }

    /** ECTS Users' Guide 2015: one credit stands for 25 to 30 hours. Annex I: in ECTS, wherever possible. */
    private static Finding workload(Achievement it) {
        var credits = it.credits();
        var workload = it.workload();
        if (workload == null) {
            return credits == null
                    ? missing(AnnexElement.WORKLOAD)
                    : new Finding(
                            AnnexElement.WORKLOAD,
                            Result.MISSING,
                            Message.of(KEY + "hours-missing", credits, credits.fewestHours(), credits.mostHours()));
        }
        if (credits == null) {
            return new Finding(
                    AnnexElement.WORKLOAD, Result.FLAGGED, Message.of(KEY + "credits-missing", workload.hours()));
        }
        var agrees = credits.agreesWith(workload);
        return new Finding(
                AnnexElement.WORKLOAD,
                agrees ? Result.GIVEN : Result.FLAGGED,
                Message.of(
                        KEY + (agrees ? "workload" : "workload-outside"),
                        credits,
                        credits.fewestHours(),
                        credits.mostHours(),
                        workload.hours()));
    }

    private static Finding given(AnnexElement element, @Nullable Object value) {
        var isThere = value instanceof List<?> list ? !list.isEmpty() : value != null;
        return isThere ? new Finding(element, Result.GIVEN, Message.of(KEY + "given")) : missing(element);
    }

    private static Finding missing(AnnexElement element) {
        return new Finding(
                element,
                Result.MISSING,
                Message.of(element.key() + (element.kind() == AnnexElement.Kind.MANDATORY ? ".missing" : ".absent")));
    }
}
