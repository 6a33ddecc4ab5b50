package eu.meshe.institution;

/** What a person may do at an institution. An administrator may do all of it. */
public enum Role {
    ADMINISTRATOR,
    /** Describes and publishes micro-credentials and their runs. */
    CATALOGUE_EDITOR,
    /** Awards, issues and revokes. */
    REGISTRAR,
    /** Decides applications for recognition. */
    RECOGNITION_OFFICER,
    /** Makes agreements with other institutions. */
    PARTNERSHIP_OFFICER,
    /** At an agency: accredits. */
    QUALITY_OFFICER
}
