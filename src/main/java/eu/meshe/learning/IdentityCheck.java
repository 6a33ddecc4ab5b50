package eu.meshe.learning;

/** Supervision and identity verification during assessment: the four values of the Europass supervision-verification list. */
public enum IdentityCheck {
    SUPERVISED_WITH_IDENTITY,
    SUPERVISED_WITHOUT_IDENTITY,
    UNSUPERVISED_WITH_IDENTITY,
    UNSUPERVISED_WITHOUT_IDENTITY
}
