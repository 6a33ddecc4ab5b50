package eu.meshe.recognition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a state says beside its name, as it is kept in a row.
 *
 * @param reason why the clock stands still
 * @param note what is awaited
 * @param requested the documents asked for
 * @param grounds of an appeal
 * @param proposal what waits for a second person while another ruling stands
 * @param since when the state began that a proposal goes back to
 */
record StoredDetails(
        @Nullable WaitingReason reason,
        @Nullable String note,
        @Nullable List<String> requested,
        @Nullable String grounds,
        @Nullable StoredRuling proposal,
        @Nullable Instant since) {

    static @Nullable StoredDetails of(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Waiting waiting ->
                new StoredDetails(waiting.reason(), waiting.note(), waiting.requested(), null, null, null);
            case ApplicationState.Appealed appealed ->
                new StoredDetails(null, null, null, appealed.grounds(), null, null);
            case ApplicationState.AppealProposed proposed ->
                new StoredDetails(
                        null,
                        null,
                        null,
                        proposed.appealed().grounds(),
                        StoredRuling.of(proposed.proposal()),
                        proposed.appealed().at());
            case ApplicationState.SettlementProposed proposed ->
                new StoredDetails(null, null, null, null, StoredRuling.of(proposed.proposal()), null);
            case ApplicationState.Submitted submitted -> null;
            case ApplicationState.UnderAssessment taken -> null;
            case ApplicationState.Proposed proposed -> null;
            case ApplicationState.Decided decided -> null;
            case ApplicationState.Withdrawn withdrawn -> null;
        };
    }
}
