package eu.meshe.ledger;

import eu.meshe.platform.Digest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 (2.1), SHA-256: leaves are hashed with a 0x00 before them, nodes with a 0x01. Here is what anyone needs who
 * checks a proof; {@link GrowingTree} and {@link ProofSpans} make them.
 */
public final class MerkleTree {

    private static final int HASH = 32;

    private MerkleTree() {}

    public static byte[] leafHash(byte[] content) {
        return hash((byte) 0, content, new byte[0]);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        return hash((byte) 1, left, right);
    }

    /** The root of the tree with that frontier; the frontier is not empty. */
    static byte[] root(List<byte[]> frontier) {
        var root = frontier.getLast();
        for (var index = frontier.size() - 2; index >= 0; index--) {
            root = nodeHash(frontier.get(index), root);
        }
        return root;
    }

    /** Whether the proof leads from that leaf to that root (RFC 9162, 2.1.3.2). */
    public static boolean leadsTo(byte[] root, long size, long index, byte[] leafHash, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        var position = index;
        var last = size - 1;
        var node = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((position & 1) == 1 || position == last) {
                node = nodeHash(sibling, node);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                node = nodeHash(node, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(node, root);
    }

    /** Whether the proof shows that a tree only grew from one root to the other (RFC 9162, 2.1.4.2). */
    public static boolean grew(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older <= 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        return !proof.isEmpty() && new Growth(older, newer, olderRoot, proof).leadsTo(olderRoot, newerRoot);
    }

    /** Rebuilds both roots from the proof, step by step. */
    private static final class Growth {

        private final List<byte[]> path;
        private long position;
        private long last;

        Growth(long older, long newer, byte[] olderRoot, List<byte[]> proof) {
            // the older tree is a whole subtree where its size is a power of two: its root then begins the path
            this.path = new ArrayList<>(proof);
            if (Long.bitCount(older) == 1) {
                path.addFirst(olderRoot);
            }
            var odd = Long.numberOfTrailingZeros(older);
            this.position = (older - 1) >> odd;
            this.last = (newer - 1) >> odd;
        }

        boolean leadsTo(byte[] olderRoot, byte[] newerRoot) {
            var old = path.getFirst();
            var young = path.getFirst();
            for (var sibling : path.subList(1, path.size())) {
                if (last == 0) {
                    return false;
                }
                if ((position & 1) == 1 || position == last) {
                    old = nodeHash(sibling, old);
                    young = nodeHash(sibling, young);
                    skipRightEdge();
                } else {
                    young = nodeHash(young, sibling);
                }
                position >>= 1;
                last >>= 1;
            }
            return last == 0 && Arrays.equals(old, olderRoot) && Arrays.equals(young, newerRoot);
        }

        private void skipRightEdge() {
            while ((position & 1) == 0 && position != 0) {
                position >>= 1;
                last >>= 1;
            }
        }
    }

    static byte[] pack(List<byte[]> frontier) {
        var packed = new ByteArrayOutputStream();
        frontier.forEach(packed::writeBytes);
        return packed.toByteArray();
    }

    static List<byte[]> unpack(byte[] packed) {
        var frontier = new ArrayList<byte[]>();
        for (var start = 0; start < packed.length; start += HASH) {
            frontier.add(Arrays.copyOfRange(packed, start, start + HASH));
        }
        return frontier;
    }

    private static byte[] hash(byte prefix, byte[] first, byte[] second) {
        var content = new byte[1 + first.length + second.length];
        content[0] = prefix;
        System.arraycopy(first, 0, content, 1, first.length);
        System.arraycopy(second, 0, content, 1 + first.length, second.length);
        return Digest.sha256(content);
    }
}
