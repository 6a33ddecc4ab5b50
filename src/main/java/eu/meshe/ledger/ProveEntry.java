package eu.meshe.ledger;

import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows an outsider that an entry is in the log as it was signed. What a proof reads grows with the height of the tree, not with the log. Rows
 * of the log are only added, so a proof towards a head is the same whatever is added while it is made.
 */
@Component
public class ProveEntry {

    private final LedgerEntries entries;
    private final LedgerNodes nodes;

    ProveEntry(LedgerEntries entries, LedgerNodes nodes) {
        this.entries = entries;
        this.nodes = nodes;
    }

    /** The newest head; empty while nothing was ever decided. */
    public Optional<LedgerHead> findHead() {
        return Optional.ofNullable(entries.findHead());
    }

    /** @throws NotFoundException while nothing was ever decided */
    public LedgerHead getHead() {
        return findHead().orElseThrow(() -> new NotFoundException("log head"));
    }

    public Optional<LedgerEntry> findEntry(UUID id) {
        return entries.find(id);
    }

    /** @throws NotFoundException if none was signed at that size */
    public LedgerHead getHead(long size) {
        return entries.findHead(size).orElseThrow(() -> new NotFoundException("log head"));
    }

    /**
     * The entry with its proof towards the newest head.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if it was written in the last seconds and is not in a signed head yet
     */
    @Transactional(readOnly = true)
    public Proven prove(UUID id) {
        return prove(id, getHead());
    }

    /**
     * The entry with its proof towards that head.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if it is not in that head
     */
    @Transactional(readOnly = true)
    public Proven prove(UUID id, LedgerHead head) {
        var entry = entries.find(id).orElseThrow(() -> new NotFoundException("log entry"));
        var position = entries.findPosition(id)
                .filter(place -> place < head.size())
                .orElseThrow(() -> ConflictException.of("ledger.unsealed"));
        var proof = nodes.hashes(ProofSpans.inclusion(head.size(), position));
        return new Proven(entry, position, proof, head);
    }

    /**
     * That the log only grew from one head to the other.
     *
     * @param older the size of the older head
     * @throws NotFoundException if no head was signed at one of the sizes
     * @throws ConflictException if the older one is larger
     */
    @Transactional(readOnly = true)
    public Growth proveGrowth(long older, long newer) {
        var first = getHead(older);
        var second = getHead(newer);
        if (older > newer) {
            throw ConflictException.of("ledger.order");
        }
        var proof = nodes.hashes(ProofSpans.consistency(older, newer));
        return new Growth(first, second, proof);
    }

    /** Two heads, and the hashes that show that the log only grew between them. */
    public record Growth(LedgerHead older, LedgerHead newer, List<byte[]> proof) {}

    /** The first entries about that subject, oldest first. */
    public List<LedgerEntry> listAbout(String subject) {
        return entries.listAbout(subject);
    }

    /**
     * The entries that the head covers, the newest first. A place never changes, so that what is listed before one is the same at any time.
     *
     * @param before only what has a lower place than this one
     * @param most how many at the most
     */
    public List<Placed> listNewest(LedgerHead head, long before, int most) {
        return entries.listPlacesBefore(Math.clamp(before, 0, head.size()), most).stream()
                .flatMap(place -> Stream.ofNullable(place.entry())
                        .map(entry -> new Placed(place.position(), place.leafHash(), entry)))
                .toList();
    }

    /** An entry at its place, with the hash by which it is in the tree. */
    public record Placed(long position, byte[] leafHash, LedgerEntry entry) {}

    /** An entry, its place, and the hashes that lead from it to the head's root. */
    public record Proven(LedgerEntry entry, long position, List<byte[]> proof, LedgerHead head) {}
}
