package eu.meshe.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a state says beside its name, as it is kept in a row.
 *
 * @param reason why the clock stands still
 * @param note what is awaited
 * @param requested the documents asked for
 * @param grounds of an appeal
 */
record StoredDetails(
        @Nullable WaitingReason reason,
        @Nullable String note,
        @Nullable List<String> requested,
        @Nullable String grounds) {

    static @Nullable StoredDetails of(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Waiting waiting ->
                new StoredDetails(waiting.reason(), waiting.note(), waiting.requested(), null);
            case ApplicationState.Appealed appealed -> new StoredDetails(null, null, null, appealed.grounds());
            case ApplicationState.Submitted submitted -> null;
            case ApplicationState.UnderAssessment taken -> null;
            case ApplicationState.Proposed proposed -> null;
            case ApplicationState.Decided decided -> null;
            case ApplicationState.Withdrawn withdrawn -> null;
        };
    }
}
