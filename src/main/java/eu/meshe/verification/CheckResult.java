package eu.meshe.verification;

import eu.meshe.platform.Message;

/**
 * What one check found.
 *
 * @param name the check's name in reports: {@code readable}, {@code signature}, {@code issuer}, {@code accreditation}, {@code dates},
 *     {@code revocation}
 * @param message the finding in plain words; days among its arguments are written {@code yyyy-mm-dd}
 */
public record CheckResult(String name, Outcome outcome, Message message) {

    /** "It is bad" and "we could not find out" are different answers. */
    public enum Outcome {
        PASSED,
        FAILED,
        UNDECIDED
    }
}
