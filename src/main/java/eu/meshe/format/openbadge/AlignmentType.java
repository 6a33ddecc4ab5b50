package eu.meshe.format.openbadge;

/**
 * The extension types of alignment under which a badge says what Open Badges has no member for. Alignments need no context of ours, so that a
 * badge can be checked by anyone without fetching anything from us. EQF and QualityAssurance are as the Dutch institutions write them.
 */
final class AlignmentType {

    static final String EQF = "ext:EQF";
    static final String NATIONAL_LEVEL = "ext:NationalQualificationLevel";
    static final String ISCED = "ext:ISCED-F";
    static final String ECTS = "ext:ECTS";
    static final String WORKLOAD = "ext:Workload";
    static final String OUTCOME = "ext:LearningOutcome";
    static final String ASSESSMENT = "ext:AssessmentType";
    static final String IDENTITY_CHECK = "ext:IdentityCheck";
    static final String PARTICIPATION = "ext:ParticipationMode";
    static final String QUALITY_ASSURANCE = "ext:QualityAssuranceType";
    static final String ACCREDITATION = "ext:QualityAssurance";
    static final String LANGUAGE = "ext:LanguageOfInstruction";
    static final String PREREQUISITES = "ext:Prerequisites";
    static final String STACKABILITY = "ext:Stackability";
    static final String FURTHER_INFORMATION = "ext:FurtherInformation";
    static final String TITLE = "ext:Title";
    static final String DESCRIPTION = "ext:Description";

    /** The ECTS Users' Guide, where the unit is defined. */
    static final String ECTS_GUIDE =
            "https://education.ec.europa.eu/education-levels/higher-education/ects-users-guide";

    private AlignmentType() {}
}
