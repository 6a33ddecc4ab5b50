package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerEntry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log, as it is published. */
record EntryJson(
        UUID id, @Nullable UUID institution, Instant at, String kind, String subject, Map<String, String> facts) {

    static EntryJson of(LedgerEntry entry) {
        return new EntryJson(entry.id(), entry.institution(), entry.at(), entry.kind(), entry.subject(), entry.facts());
    }
}
