package eu.meshe.ledger;

import eu.meshe.ledger.TreeNode.Span;
import java.util.LinkedList;
import java.util.List;

/**
 * Which spans of leaves the hashes of a proof stand for, in the order of the proof. For each there is one step down the tree, so there are no
 * more than the tree is high, and together they fall into at most twice as many complete subtrees.
 */
final class ProofSpans {

    private final LinkedList<Span> spans = new LinkedList<>();
    private long from;
    private long until;

    private ProofSpans(long size) {
        this.until = size;
    }

    /** RFC 9162, 2.1.3.1; the index is from 0 until before the size. */
    static List<Span> inclusion(long size, long index) {
        var walk = new ProofSpans(size);
        while (walk.until - walk.from > 1) {
            walk.descend(index < walk.middle());
        }
        return walk.spans;
    }

    /** RFC 9162, 2.1.4.1; the older size is from 1 up to the newer. */
    static List<Span> consistency(long older, long newer) {
        var walk = new ProofSpans(newer);
        while (walk.until != older) {
            walk.descend(older <= walk.middle());
        }
        if (walk.from > 0) {
            walk.spans.addFirst(new Span(
                    walk.from, walk.until)); // the reader has the root of the older tree only if it is this one
        }
        return walk.spans;
    }

    private long middle() {
        return from + Long.highestOneBit(until - from - 1);
    }

    /** Goes into one half; the other one is the next hash, which the proof has before those above it. */
    private void descend(boolean left) {
        var middle = middle();
        spans.addFirst(left ? new Span(middle, until) : new Span(from, middle));
        if (left) {
            until = middle;
        } else {
            from = middle;
        }
    }
}
