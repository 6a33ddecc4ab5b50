package eu.meshe.protocol.log;

import eu.meshe.institution.access.Open;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.platform.MesheProperties;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log for everybody: how it stands, what is entered about a case, and how to check it oneself. */
@Open
@Controller
class LogPages {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** An entry with its facts in the order of their names. */
    record Line(LedgerEntry entry, SortedMap<String, String> facts) {}

    private final ProveEntry proveEntry;
    private final MesheProperties properties;

    LogPages(ProveEntry proveEntry, MesheProperties properties) {
        this.proveEntry = proveEntry;
        this.properties = properties;
    }

    /** @param entry the number of an entry, or of what entries are about; empty for none */
    @GetMapping("/log")
    String show(@RequestParam(defaultValue = "") String entry, Model model, HttpServletResponse response) {
        var asked = entry.strip();
        var head = proveEntry.findHead().orElse(null);
        model.addAttribute("head", head);
        model.addAttribute("root", head == null ? "" : HexFormat.of().formatHex(head.root()));
        model.addAttribute("asked", asked);
        model.addAttribute("address", properties.address(""));
        model.addAttribute("found", List.of());
        model.addAttribute("none", false);
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
                .map(it -> new Line(it, new TreeMap<>(it.facts())))
                .toList();
        model.addAttribute("found", found);
        model.addAttribute("none", found.isEmpty());
    }
}
