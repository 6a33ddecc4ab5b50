package eu.meshe.recognition.rules;

/** What happens when a case is not decided in time. */
public enum OnExpiry {
    /** The institution's administrators are told, and the applicant: with an apology and her rights. */
    ESCALATE,
    /** The credential counts as recognised in full. Only where a law or an agreement says so; it is named in the decision. */
    RECOGNISE
}
