package eu.meshe.learning;

/** The form of participation in the learning activity (Annex I), by the Europass list of modes. */
public enum ParticipationMode {
    ONLINE,
    BLENDED,
    PRESENTIAL,
    WORK_BASED,
    PROJECT_BASED,
    RESEARCH_LAB
}
