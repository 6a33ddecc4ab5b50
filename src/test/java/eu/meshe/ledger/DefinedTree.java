package eu.meshe.ledger;

import static eu.meshe.ledger.MerkleTree.nodeHash;

import java.util.ArrayList;
import java.util.List;

/** The tree as RFC 9162 defines it (2.1.1, 2.1.3.1, 2.1.4.1), from all its leaves each time: the measure for what does not read them all. */
final class DefinedTree {

    private DefinedTree() {}

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
}
