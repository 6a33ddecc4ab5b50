package eu.meshe.learning;

/** The type of quality assurance that underpins a micro-credential (Annex I), by the Europass list of accreditation types. */
public enum QualityAssurance {
    INSTITUTIONAL_LICENCE,
    INSTITUTIONAL_QUALITY_ASSURANCE,
    PROGRAMME_LICENCE,
    PROGRAMME_QUALITY_ASSURANCE
}
