package eu.meshe.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a complete subtree of the log's Merkle tree.
 *
 * @param level its height: it stands over {@code 2^level} leaves; 0 for a leaf
 * @param index its place among the nodes of that level, counted from 0
 */
record TreeNode(int level, long index) {

    /** The first leaf under it. */
    long first() {
        return index << level;
    }

    /** The last leaf under it. */
    long last() {
        return first() + (1L << level) - 1;
    }

    /**
     * The leaves from {@code from} until before {@code until}, as RFC 9162 divides a tree: the complete subtrees that they fall into, largest
     * first.
     */
    record Span(long from, long until) {

        List<TreeNode> nodes() {
            var nodes = new ArrayList<TreeNode>();
            for (var start = from; start < until; ) {
                var level = 63 - Long.numberOfLeadingZeros(until - start);
                nodes.add(new TreeNode(level, start >> level));
                start += 1L << level;
            }
            return nodes;
        }
    }
}
