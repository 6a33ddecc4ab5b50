package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.desk.CaseCursor;
import eu.meshe.recognition.desk.CaseEntry;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseList;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.CaseSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The officer's list as its page shows it.
 *
 * @param first the number of the first line, from 1; 0 where there is none
 * @param takeUp the address that takes several up and comes back to the same list
 * @param columns the headings, each with the address that sorts by it
 */
public record DeskView(
        CaseQuery query,
        List<Tab> tabs,
        List<Column> columns,
        List<DeskLine> lines,
        long first,
        long last,
        long total,
        boolean isTotalOpen,
        String takeUp,
        @Nullable String previous,
        @Nullable String next) {

    /** @param count of its cases; {@code null} where they are not counted */
    public record Tab(
            CaseGroup group,
            String address,
            boolean isCurrent,
            @Nullable Long count) {}

    /** @param sorted ascending, descending, or none, as the page tells a screen reader; @param isPossible whether these cases can be sorted by it */
    public record Column(CaseSort sort, String address, String sorted, boolean isPossible) {

        public boolean isSorted() {
            return !sorted.equals("none");
        }
    }

    /** The heading of the column that sorts by that. */
    public Column heading(String sort) {
        return columns.stream()
                .filter(column -> column.sort().slug().equals(sort))
                .findFirst()
                .orElseThrow();
    }

    static DeskView of(
            StaffMember officer, CaseAsked asked, CaseList list, Map<CaseGroup, Long> counts, LocalDate today) {
        var path = "/at/" + officer.institution().slug() + "/cases";
        var query = asked.query();
        return new DeskView(
                query,
                tabs(path, query, counts),
                columns(path, asked, query),
                lines(officer, path, asked, list, today),
                list.items().isEmpty() ? 0 : list.before() + 1,
                list.before() + list.items().size(),
                list.total(),
                list.isTotalOpen(),
                text(asked.address(path + "/take-up")),
                page(path, asked, list.previous()),
                page(path, asked, list.next()));
    }

    private static List<Tab> tabs(String path, CaseQuery query, Map<CaseGroup, Long> counts) {
        return Arrays.stream(CaseGroup.values())
                .map(group ->
                        new Tab(group, path + "?state=" + group.slug(), group == query.group(), counts.get(group)))
                .toList();
    }

    private static List<Column> columns(String path, CaseAsked asked, CaseQuery query) {
        return Arrays.stream(CaseSort.values())
                .map(sort -> column(path, asked, query, sort))
                .toList();
    }

    private static Column column(String path, CaseAsked asked, CaseQuery query, CaseSort sort) {
        var isSorted = query.sort() == sort;
        var turned = isSorted && !query.descending() ? "desc" : "asc";
        var address = asked.address(path)
                .replaceQueryParam("at")
                .replaceQueryParam("sort", sort.slug())
                .replaceQueryParam("direction", turned);
        return new Column(
                sort,
                text(address),
                isSorted ? (query.descending() ? "descending" : "ascending") : "none",
                query.group().isOpen() || sort.isForAll());
    }

    private static @Nullable String page(String path, CaseAsked asked, @Nullable CaseCursor at) {
        return at == null ? null : text(asked.address(path).replaceQueryParam("at", at.text()));
    }

    private static List<DeskLine> lines(
            StaffMember officer, String path, CaseAsked asked, CaseList list, LocalDate today) {
        var lines = new ArrayList<DeskLine>();
        var place = placeOf(asked, list);
        for (var row = 0; row < list.items().size(); row++) {
            var entry = list.items().get(row);
            var address = text(at(asked.address(path + "/" + entry.id()), entry, row, list.before() + row));
            lines.add(DeskLine.of(entry, officer, address, today, row == place));
        }
        return lines;
    }

    /** An address that knows from which line it was opened. */
    static UriComponentsBuilder at(UriComponentsBuilder address, CaseEntry entry, int row, long number) {
        return address.queryParam("row", row)
                .queryParam("place", new CaseCursor(entry.key(), entry.id(), number + 1, false).text());
    }

    static String text(UriComponentsBuilder address) {
        return address.encode().build().toUriString();
    }

    /** The line the reader left, or the one that moved up to where it was; -1 where she comes from elsewhere. */
    private static int placeOf(CaseAsked asked, CaseList list) {
        var row = asked.row();
        return row == null ? -1 : Math.clamp(row, 0, Math.max(0, list.items().size() - 1));
    }
}
