package eu.meshe.ledger;

import eu.meshe.ledger.AuditLedger.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the whole log in the database and says where it is not what was signed. What it cannot see: that the newest entries and heads were cut
 * off together. For this a head is needed that was kept elsewhere.
 */
@Component
public class AuditLedger {

    private static final int PAGE = 1000;
    private static final int MOST_FINDINGS = 100;

    private final LedgerEntries entries;
    private final LedgerNodes nodes;
    private final ExchangeKey key;

    AuditLedger(LedgerEntries entries, LedgerNodes nodes, ExchangeKey key) {
        this.entries = entries;
        this.nodes = nodes;
        this.key = key;
    }

    /**
     * Something that is not as it was signed.
     *
     * @param position the place in the log, counted from 0; for a head the last place that it covers, for a node the first one under it
     * @param last for a node the last place under it; else the same place
     * @param entry the entry there; {@code null} where it is about no single one
     */
    public record Finding(
            Kind kind, long position, long last, @Nullable UUID entry) {

        Finding(Kind kind, long position, @Nullable UUID entry) {
            this(kind, position, position, entry);
        }

        /** What is wrong at that place. */
        public enum Kind {
            /** The entry does not say what it said when it was given its place. */
            ENTRY_CHANGED,
            /** The entry is gone. */
            ENTRY_GONE,
            /** A place is missing before this one. */
            PLACE_GONE,
            /** The chain does not lead from the place before to this one. */
            CHAIN_BROKEN,
            /** The signed head says another root or chain than the entries up to there give. */
            HEAD_WRONG,
            /** The signature of the head is not right. */
            SIGNATURE_WRONG,
            /** A head covers more entries than there are. */
            END_GONE,
            /** The hash that is kept for a part of the tree is not the one that its entries give. */
            NODE_CHANGED,
            /** The hash for a part of the tree is gone. */
            NODE_GONE,
            /** There is a hash for a part of the tree that the log does not have. */
            NODE_BEYOND,
            /** The head that was kept elsewhere is not one of this log. */
            KEPT_HEAD_WRONG
        }
    }

    /**
     * What came of an audit.
     *
     * @param entries how many have a place in the log
     * @param waiting how many wait for theirs
     * @param unknownKeys of how many heads the signature could not be checked, because another key signed them
     * @param findings the first hundred; empty where all is as it was signed
     */
    public record Audited(long entries, long heads, long waiting, long unknownKeys, List<Finding> findings) {

        public Audited {
            findings = List.copyOf(findings);
        }
    }

    /** @param kept a head that was kept elsewhere, or {@code null} */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Audited audit(@Nullable LedgerHead kept) {
        var walk = new Walk(new HeadSignatures(key), kept);
        var after = -1L;
        for (var page = entries.listPlaces(after, PAGE); !page.isEmpty(); page = entries.listPlaces(after, PAGE)) {
            walk.visit(
                    page,
                    entries.listHeads(walk.size, Math.toIntExact(page.getLast().position() - after)));
            compareNodes(walk);
            after = page.getLast().position();
        }
        walk.end(entries.listHeads(walk.size, PAGE));
        nodes.listBeyond(walk.furthest, MOST_FINDINGS).forEach(node -> walk.find(Kind.NODE_BEYOND, node));
        return new Audited(walk.size, walk.heads, entries.countUnsealed(), walk.unknownKeys, walk.findings);
    }

    /** The kept hashes are believed as little as anything else: each is compared with what the entries give. */
    private void compareNodes(Walk walk) {
        var right = walk.tree.takeComplete();
        var kept = nodes.find(right.keySet());
        right.forEach((node, hash) -> {
            var found = kept.get(node);
            if (found == null) {
                walk.find(Kind.NODE_GONE, node);
            } else if (!Arrays.equals(found, hash)) {
                walk.find(Kind.NODE_CHANGED, node);
            }
        });
    }

    /** Goes from place to place and rebuilds chain and tree. */
    private static final class Walk {

        private final HeadSignatures signatures;
        private final @Nullable LedgerHead kept;
        private final List<Finding> findings = new ArrayList<>();
        private long size;
        private long heads;
        private long unknownKeys;
        /** After a place that is gone the tree cannot be rebuilt; then only entries, chain and signatures are looked at. */
        private boolean whole = true;

        private byte[] chain = new byte[32];
        private final GrowingTree tree = new GrowingTree(0, List.of());
        /** How far entries or heads reach. */
        private long furthest;

        Walk(HeadSignatures signatures, @Nullable LedgerHead kept) {
            this.signatures = signatures;
            this.kept = kept;
        }

        void visit(List<LedgerEntries.Place> places, List<LedgerHead> signed) {
            var next = signed.iterator();
            var head = next.hasNext() ? next.next() : null;
            for (var place : places) {
                visit(place);
                while (head != null && head.size() <= size) {
                    check(head);
                    head = next.hasNext() ? next.next() : null;
                }
                if (kept != null && kept.size() == size) {
                    checkKept(kept);
                }
            }
        }

        private void visit(LedgerEntries.Place place) {
            if (place.position() != size) {
                find(Kind.PLACE_GONE, place.position(), place.id());
                whole = false;
            } else if (!Arrays.equals(SealLedger.link(chain, place.leafHash()), place.chainHash())) {
                find(Kind.CHAIN_BROKEN, place.position(), place.id());
            }
            var entry = place.entry();
            if (entry == null) {
                find(Kind.ENTRY_GONE, place.position(), place.id());
            } else if (!Arrays.equals(MerkleTree.leafHash(entry.canonical()), place.leafHash())) {
                find(Kind.ENTRY_CHANGED, place.position(), place.id());
            }
            chain = place.chainHash();
            if (whole) {
                tree.add(place.leafHash());
            }
            size = place.position() + 1;
            furthest = size;
        }

        private void check(LedgerHead head) {
            heads++;
            var wrong = head.size() == size ? isOther(head) || !Arrays.equals(head.chainHash(), chain) : whole;
            if (wrong) {
                find(Kind.HEAD_WRONG, head.size() - 1, null);
            }
            switch (signatures.check(head)) {
                case RIGHT -> {}
                case WRONG -> find(Kind.SIGNATURE_WRONG, head.size() - 1, null);
                case UNKNOWN_KEY -> unknownKeys++;
            }
        }

        private void checkKept(LedgerHead head) {
            if (isOther(head) || signatures.check(head) == HeadSignatures.Answer.WRONG) {
                find(Kind.KEPT_HEAD_WRONG, head.size() - 1, null);
            }
        }

        private boolean isOther(LedgerHead head) {
            return whole && !Arrays.equals(head.root(), tree.root());
        }

        void end(List<LedgerHead> beyond) {
            heads += beyond.size();
            beyond.forEach(head -> find(Kind.END_GONE, head.size() - 1, null));
            furthest = beyond.isEmpty() ? size : beyond.getLast().size();
            if (kept != null && kept.size() > size) {
                find(Kind.KEPT_HEAD_WRONG, kept.size() - 1, null);
            }
        }

        private void find(Kind kind, long position, @Nullable UUID entry) {
            find(new Finding(kind, position, entry));
        }

        private void find(Kind kind, TreeNode node) {
            find(new Finding(kind, node.first(), node.last(), null));
        }

        private void find(Finding finding) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(finding);
            }
        }
    }
}
