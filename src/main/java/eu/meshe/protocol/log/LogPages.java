package eu.meshe.protocol.log;

import eu.meshe.institution.access.Open;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.ledger.ProveEntry.Placed;
import eu.meshe.platform.MesheProperties;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log for everybody: how it stands, what was entered last or about a case, and how to check it oneself. */
@Open
@Controller
class LogPages {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * An entry in words.
     *
     * @param number its place, counted from 1; {@code null} where it is not listed by its place
     * @param by the institution; empty for the exchange itself
     * @param id {@code null} where the list does not show it
     */
    record Line(
            @Nullable Long number,
            Instant at,
            String by,
            String kind,
            List<LogWords.Fact> facts,
            @Nullable UUID id) {}

    private final ProveEntry proveEntry;
    private final LogWords words;
    private final MesheProperties properties;

    LogPages(ProveEntry proveEntry, LogWords words, MesheProperties properties) {
        this.proveEntry = proveEntry;
        this.words = words;
        this.properties = properties;
    }

    /**
     * @param entry the number of an entry, or of what entries are about; empty for none
     * @param before the place before which the list begins; nothing for the newest entries
     */
    @GetMapping("/log")
    String show(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            HttpServletResponse response) {
        var asked = entry.strip();
        var head = proveEntry.findHead().orElse(null);
        model.addAttribute("head", head);
        model.addAttribute("root", head == null ? "" : HexFormat.of().formatHex(head.root()));
        model.addAttribute("asked", asked);
        model.addAttribute("address", properties.address(""));
        model.addAttribute("found", List.of());
        model.addAttribute("none", false);
        var newest = NewestEntries.of(proveEntry, before);
        model.addAttribute("newest", newest.entries().stream().map(this::listed).toList());
        model.addAttribute("before", before == null ? null : Math.clamp(before, 0, newest.size()));
        model.addAttribute("next", newest.next());
        if (!asked.isEmpty()) {
            find(asked, model, response);
        }
        return "protocol/log";
    }

    private void find(String asked, Model model, HttpServletResponse response) {
        if (!ID.matcher(asked).matches()) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of("entry", "log.page.find.wrong"));
            return;
        }
        var id = UUID.fromString(asked);
        var found = Stream.concat(proveEntry.findEntry(id).stream(), proveEntry.listAbout(id.toString()).stream())
                .map(it -> line(null, it, true))
                .toList();
        model.addAttribute("found", found);
        model.addAttribute("none", found.isEmpty());
    }

    private Line listed(Placed placed) {
        return line(placed.position() + 1, placed.entry(), OpenKinds.isOpen(placed.entry()));
    }

    private Line line(@Nullable Long number, LedgerEntry it, boolean whole) {
        var institution = it.institution();
        return new Line(
                number,
                it.at(),
                institution == null ? "" : words.institution(institution.toString()),
                words.kind(it.kind()),
                whole ? words.facts(it) : List.of(),
                whole ? it.id() : null);
    }
}
