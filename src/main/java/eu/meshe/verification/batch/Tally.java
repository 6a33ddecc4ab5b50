package eu.meshe.verification.batch;

import eu.meshe.verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How many documents were answered, and how.
 *
 * @param refused those without a report
 */
public record Tally(int documents, int verified, int failed, int partial, int refused) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally with(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> new Tally(documents + 1, verified, failed, partial, refused + 1);
            case VERIFIED -> new Tally(documents + 1, verified + 1, failed, partial, refused);
            case FAILED -> new Tally(documents + 1, verified, failed + 1, partial, refused);
            case PARTIAL -> new Tally(documents + 1, verified, failed, partial + 1, refused);
        };
    }
}
