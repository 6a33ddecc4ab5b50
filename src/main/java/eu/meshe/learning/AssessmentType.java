package eu.meshe.learning;

/** How achievement is assessed: the types of the Europass learning assessment list. Each adapter knows its own code for it. */
public enum AssessmentType {
    WRITTEN_EXAMINATION,
    ORAL_EXAMINATION,
    PRACTICAL_ASSESSMENT,
    MARKED_ASSIGNMENT,
    PROJECT_WORK,
    PORTFOLIO,
    CONTINUOUS_EVALUATION,
    QUIZ,
    GROUP_PERFORMANCE,
    PROBLEM_BASED_LEARNING,
    ARTEFACT_ASSESSMENT,
    PEER_ASSESSMENT,
    PEER_REVIEW,
    LEVEL_OF_ATTENDANCE
}
