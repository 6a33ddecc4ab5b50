package eu.meshe.protocol.log;

import eu.meshe.ledger.ProveEntry.Proven;
import java.util.HexFormat;
import java.util.List;

/**
 * An entry with the proof that it is in the log.
 *
 * @param position its place, counted from 0
 * @param proof the hashes that lead from it to the head's root (RFC 9162, 2.1.3), in lower-case hex
 */
record ProofJson(EntryJson entry, long position, List<String> proof, HeadJson head) {

    static ProofJson of(Proven proven) {
        return new ProofJson(
                EntryJson.of(proven.entry()),
                proven.position(),
                proven.proof().stream().map(HexFormat.of()::formatHex).toList(),
                HeadJson.of(proven.head()));
    }
}
