package eu.meshe.verification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** The lines of an answer to many documents. */
final class BatchJson {

    private BatchJson() {}

    /**
     * One document: its report, or the problem that kept it from one.
     *
     * @param number counted from 1, in the order of the request
     * @param id the path in the ZIP, or the id of the line; absent where there is none
     */
    record Line(
            int number,
            @Nullable String id,
            @Nullable ReportJson report,
            @Nullable ProblemDetail problem) {}

    /** The last line, by which the reader knows that the answer is whole. */
    record Last(End end) {}

    /**
     * @param complete whether all that was sent was read
     * @param documents how many were answered; the sum of the four that follow
     * @param refused those with a problem instead of a report
     * @param problem why not all was read, and what is missing
     */
    record End(
            boolean complete,
            int documents,
            int verified,
            int failed,
            int partial,
            int refused,
            @Nullable ProblemDetail problem) {}
}
