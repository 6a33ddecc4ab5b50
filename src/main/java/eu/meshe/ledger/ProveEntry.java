package eu.meshe.ledger;

import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows an outsider that an entry is in the log as it was signed. */
@Component
public class ProveEntry {

    private final LedgerEntries entries;

    ProveEntry(LedgerEntries entries) {
        this.entries = entries;
    }

    /** @throws NotFoundException while nothing was ever decided */
    public LedgerHead getHead() {
        var head = entries.findHead();
        if (head == null) {
            throw new NotFoundException("log head");
        }
        return head;
    }

    /**
     * The entry with its proof.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if it was written in the last seconds and is not in a signed head yet
     */
    @Transactional(readOnly = true)
    public Proven prove(UUID id) {
        var entry = entries.find(id).orElseThrow(() -> new NotFoundException("log entry"));
        var position = entries.findPosition(id).orElseThrow(() -> ConflictException.of("ledger.unsealed"));
        var head = getHead();
        var proof = MerkleTree.proof(entries.listLeafHashes(head.size()), Math.toIntExact(position));
        return new Proven(entry, position, proof, head);
    }

    public List<LedgerEntry> listAbout(String subject) {
        return entries.listAbout(subject);
    }

    /** An entry, its place, and the hashes that lead from it to the head's root. */
    public record Proven(LedgerEntry entry, long position, List<byte[]> proof, LedgerHead head) {}
}
