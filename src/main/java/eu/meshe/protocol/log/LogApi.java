package eu.meshe.protocol.log;

import eu.meshe.institution.access.Open;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.LedgerHead;
import eu.meshe.ledger.ProveEntry;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
        return json(proveEntry.getHead());
    }

    /** An entry, with the proof that leads from it to the newest signed head. */
    @GetMapping("/entries/{id}")
    ProofJson entry(@PathVariable UUID id) {
        var proven = proveEntry.prove(id);
        return new ProofJson(
                json(proven.entry()),
                proven.position(),
                proven.proof().stream().map(HexFormat.of()::formatHex).toList(),
                json(proven.head()));
    }

    private static EntryJson json(LedgerEntry entry) {
        return new EntryJson(entry.id(), entry.institution(), entry.at(), entry.kind(), entry.subject(), entry.facts());
    }

    private static HeadJson json(LedgerHead head) {
        var hex = HexFormat.of();
        return new HeadJson(
                head.size(),
                hex.formatHex(head.root()),
                hex.formatHex(head.chainHash()),
                head.signedAt(),
                head.keyId(),
                hex.formatHex(head.signature()));
    }

    record EntryJson(
            UUID id, @Nullable UUID institution, Instant at, String kind, String subject, Map<String, String> facts) {}

    /** Hashes and signature in lower-case hex. */
    record HeadJson(long size, String root, String chain, Instant signedAt, String key, String signature) {}

    record ProofJson(EntryJson entry, long position, List<String> proof, HeadJson head) {}
}
