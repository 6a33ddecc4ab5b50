package eu.meshe.protocol.log;

import eu.meshe.institution.access.Open;
import eu.meshe.ledger.ProveEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for outsiders: what it was signed to be, and the proof that an entry is in it. Entries name no person. */
@Open
@RestController
@RequestMapping("/api/v1/log")
class LogApi {

    private final ProveEntry proveEntry;

    LogApi(ProveEntry proveEntry) {
        this.proveEntry = proveEntry;
    }

    /** The newest signed head. */
    @GetMapping("/head")
    HeadJson head() {
        return HeadJson.of(proveEntry.getHead());
    }

    /** An entry, with the proof that leads from it to the newest signed head, or to the one of that size. */
    @GetMapping("/entries/{id}")
    ProofJson entry(@PathVariable UUID id, @RequestParam(name = "head", required = false) @Nullable Long size) {
        return ProofJson.of(size == null ? proveEntry.prove(id) : proveEntry.prove(id, proveEntry.getHead(size)));
    }

    /** The first 500 entries about a case, an award, an agreement or an institution, by its id. */
    @GetMapping("/entries")
    List<EntryJson> entries(@RequestParam(defaultValue = "") String about) {
        return proveEntry.listAbout(about).stream().map(EntryJson::of).toList();
    }

    /** The newest entries that the newest head covers, of a person's case without number and facts; the page after it by {@code before}. */
    @GetMapping("/newest")
    NewestJson newest(@RequestParam(required = false) @Nullable Long before) {
        return NewestJson.of(NewestEntries.of(proveEntry, before));
    }

    /** The proof that the log only grew from one signed head to another. */
    @GetMapping("/consistency")
    GrowthJson consistency(@RequestParam long older, @RequestParam(required = false) @Nullable Long newer) {
        return GrowthJson.of(proveEntry.proveGrowth(
                older, newer == null ? proveEntry.getHead().size() : newer));
    }
}
