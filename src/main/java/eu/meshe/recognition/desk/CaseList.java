package eu.meshe.recognition.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of cases.
 *
 * @param before how many cases come before it, as far as is known
 * @param total how many there are in all; counted no further than {@link ListCases#MOST_COUNTED}
 * @param previous the place of the page before; {@code null} on the first
 * @param next the place of the page after; {@code null} on the last
 */
public record CaseList(
        List<CaseEntry> items,
        long before,
        long total,
        @Nullable CaseCursor previous,
        @Nullable CaseCursor next) {

    public CaseList {
        items = List.copyOf(items);
    }

    /** Whether there are that many or more. */
    public boolean isTotalOpen() {
        return total >= ListCases.MOST_COUNTED;
    }
}
