package eu.meshe.learning;

/** Integration and stackability options (Annex I, optional). */
public enum Stackability {
    STAND_ALONE,
    STACKABLE
}
