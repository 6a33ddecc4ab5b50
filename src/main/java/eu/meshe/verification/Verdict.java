package eu.meshe.verification;

/** The answer as a whole: failed if any check failed, else partial if any could not be made, else verified. */
public enum Verdict {
    VERIFIED,
    FAILED,
    PARTIAL
}
