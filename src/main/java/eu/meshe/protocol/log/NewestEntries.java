package eu.meshe.protocol.log;

import eu.meshe.ledger.ProveEntry;
import eu.meshe.ledger.ProveEntry.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was entered last.
 *
 * @param size how many entries the newest head covers; 0 where there is none
 * @param next the place before which the next page begins; {@code null} on the last one
 */
record NewestEntries(
        long size, List<Placed> entries, @Nullable Long next) {

    /** How many a page has. */
    static final int PAGE = 25;

    /** @param before the place before which the page begins; {@code null} for the newest */
    static NewestEntries of(ProveEntry log, @Nullable Long before) {
        var head = log.findHead().orElse(null);
        if (head == null) {
            return new NewestEntries(0, List.of(), null);
        }
        var from = before == null ? head.size() : Math.clamp(before, 0, head.size());
        var next = from - PAGE;
        return new NewestEntries(head.size(), log.listNewest(head, from, PAGE), next > 0 ? next : null);
    }
}
