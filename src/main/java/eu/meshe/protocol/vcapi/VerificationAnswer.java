package eu.meshe.protocol.vcapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a verification came to, as VC-API answers it.
 *
 * @param verified whether nothing is wrong and nothing that must be known stayed unknown
 * @param checks what was looked at
 * @param errors why it is not verified
 * @param warnings what was not found out, or is worth knowing, and makes no difference to {@code verified}
 * @param problemDetails the same as {@code errors}, by the name that later drafts have for it
 */
record VerificationAnswer(
        boolean verified,
        List<String> checks,
        List<Problem> errors,
        List<Problem> warnings,
        List<Problem> problemDetails) {

    /**
     * One problem, after RFC 9457.
     *
     * @param type which kind of problem, as its standard names it
     * @param outcome {@code failed}, or {@code undecided} for what we could not find out
     * @param place a JSON pointer; empty for the document as a whole
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String type, String title, String detail, String outcome, String place) {}
}
