package eu.meshe.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Merkle tree (RFC 9162, 2.1) to which leaves are added. It keeps only its frontier: the roots of the perfect trees that the leaves so far
 * fall into, largest first; there is one for each bit set in the number of leaves.
 */
final class GrowingTree {

    private final List<byte[]> frontier;
    private long size;
    private Map<TreeNode, byte[]> complete = new LinkedHashMap<>();

    /** @param frontier of a tree of that size; empty for none */
    GrowingTree(long size, List<byte[]> frontier) {
        if (Long.bitCount(size) != frontier.size()) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no frontier of " + frontier.size());
        }
        this.size = size;
        this.frontier = new ArrayList<>(frontier);
    }

    void add(byte[] leafHash) {
        var node = leafHash;
        var level = 0;
        for (var rest = size; (rest & 1) == 1; rest >>= 1) {
            node = MerkleTree.nodeHash(frontier.removeLast(), node);
            level++;
            complete.put(new TreeNode(level, size >> level), node);
        }
        frontier.add(node);
        size++;
    }

    long size() {
        return size;
    }

    List<byte[]> frontier() {
        return List.copyOf(frontier);
    }

    /** The root; there is at least one leaf. */
    byte[] root() {
        return MerkleTree.root(frontier);
    }

    /** The nodes above the leaves that became complete since this was asked last. */
    Map<TreeNode, byte[]> takeComplete() {
        var taken = complete;
        complete = new LinkedHashMap<>();
        return taken;
    }
}
