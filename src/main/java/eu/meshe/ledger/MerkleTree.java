package eu.meshe.ledger;

import eu.meshe.platform.Digest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 9162 (2.1), SHA-256: leaves are hashed with a 0x00 before them, nodes with a 0x01.
 *
 * <p>For adding, only the frontier is needed: the roots of the perfect trees that the leaves so far fall into, largest first; there is one for
 * each bit set in the number of leaves.
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

    /** The frontier after one more leaf on a tree of {@code size} leaves. */
    static List<byte[]> add(List<byte[]> frontier, long size, byte[] leafHash) {
        var next = new ArrayList<>(frontier);
        var node = leafHash;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            node = nodeHash(next.removeLast(), node);
        }
        next.add(node);
        return next;
    }

    /** The root of the tree with that frontier; the frontier is not empty. */
    static byte[] root(List<byte[]> frontier) {
        var root = frontier.getLast();
        for (var index = frontier.size() - 2; index >= 0; index--) {
            root = nodeHash(frontier.get(index), root);
        }
        return root;
    }

    /** The inclusion proof of the leaf at {@code index} (RFC 9162, 2.1.3.1). */
    static List<byte[]> proof(List<byte[]> leaves, int index) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = new ArrayList<>(index < split ? proof(left, index) : proof(right, index - split));
        path.add(index < split ? rootOf(right) : rootOf(left));
        return path;
    }

    static byte[] rootOf(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        return nodeHash(rootOf(leaves.subList(0, split)), rootOf(leaves.subList(split, leaves.size())));
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

    /** The proof that the tree of all leaves only added to the tree of the first {@code older} of them (RFC 9162, 2.1.4.1). */
    static List<byte[]> consistency(List<byte[]> leaves, int older) {
        return older == leaves.size() ? List.of() : subproof(leaves, older, true);
    }

    /** @param whole whether the first {@code older} leaves make up the older tree by themselves, whose root the reader has */
    private static List<byte[]> subproof(List<byte[]> leaves, int older, boolean whole) {
        if (older == leaves.size()) {
            return whole ? List.of() : List.of(rootOf(leaves));
        }
        var split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var inLeft = older <= split;
        var path = new ArrayList<>(inLeft ? subproof(left, older, whole) : subproof(right, older - split, false));
        path.add(rootOf(inLeft ? right : left));
        return path;
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
