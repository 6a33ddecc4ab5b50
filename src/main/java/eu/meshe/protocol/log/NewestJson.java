package eu.meshe.protocol.log;

import eu.meshe.ledger.ProveEntry.Placed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries, as everybody may see them.
 *
 * @param size how many entries the newest head covers
 * @param next to be sent as {@code before} for the page after this one; {@code null} on the last one
 */
record NewestJson(long size, List<Line> entries, @Nullable Long next) {

    /**
     * One entry at its place.
     *
     * @param position its place, counted from 0
     * @param day on which it was entered, in UTC
     * @param leafHash by which it is in the tree (RFC 9162, 2.1.1), in lower-case hex: whoever has the entry can compare it
     * @param id of the entry; {@code null} where it is about a person's case
     * @param facts empty where it is about a person's case
     */
    record Line(
            long position,
            LocalDate day,
            @Nullable UUID institution,
            String kind,
            String leafHash,
            @Nullable UUID id,
            Map<String, String> facts) {

        static Line of(Placed placed) {
            var entry = placed.entry();
            var isOpen = OpenKinds.isOpen(entry);
            return new Line(
                    placed.position(),
                    LocalDate.ofInstant(entry.at(), ZoneOffset.UTC),
                    entry.institution(),
                    entry.kind(),
                    HexFormat.of().formatHex(placed.leafHash()),
                    isOpen ? entry.id() : null,
                    isOpen ? entry.facts() : Map.of());
        }
    }

    static NewestJson of(NewestEntries page) {
        return new NewestJson(page.size(), page.entries().stream().map(Line::of).toList(), page.next());
    }
}
