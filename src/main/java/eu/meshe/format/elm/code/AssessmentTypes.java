package eu.meshe.format.elm.code;

import eu.meshe.learning.AssessmentType;

/** Europass standard list of learning assessment types. */
public final class AssessmentTypes {

    public static final CodeList<AssessmentType> LIST = CodeList.of(AssessmentType.class, Schemes.SNB + "assessment/")
            .entry(AssessmentType.WRITTEN_EXAMINATION, "6e6cb2cc78", "written examination")
            .entry(AssessmentType.ORAL_EXAMINATION, "d30284d7df", "oral examination")
            .entry(AssessmentType.PRACTICAL_ASSESSMENT, "6a4db9f11d", "practical assessment")
            .entry(AssessmentType.MARKED_ASSIGNMENT, "2939dae15f", "marked assignment")
            .entry(AssessmentType.PROJECT_WORK, "795dac4096", "project work")
            .entry(AssessmentType.PORTFOLIO, "4f03b91c0e", "portfolio")
            .entry(AssessmentType.CONTINUOUS_EVALUATION, "3484bd7e51", "continuous evaluation")
            .entry(AssessmentType.QUIZ, "b1b68f6735", "quiz")
            .entry(AssessmentType.GROUP_PERFORMANCE, "56539a6507", "group performance")
            .entry(AssessmentType.PROBLEM_BASED_LEARNING, "c4256a2726", "problem based learning")
            .entry(AssessmentType.ARTEFACT_ASSESSMENT, "de4d165a6c", "artefact assessment")
            .entry(AssessmentType.PEER_ASSESSMENT, "19a2e5e671", "peer assessment")
            .entry(AssessmentType.PEER_REVIEW, "812e3b0ae1", "peer review")
            .entry(AssessmentType.LEVEL_OF_ATTENDANCE, "7331eb4762", "level of attendance")
            .build();

    private AssessmentTypes() {}
}
