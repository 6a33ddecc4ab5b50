package eu.meshe.signing.canonical;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Remembers the statements and the hash of nodes that recur: what an achievement is aligned with stands in every award of it. Which classes of
 * node recur, the terms say ({@link Term#isRecurring()}): such as describe achievements, not people. Only of documents that we sign is anything
 * remembered and looked up, never of one that somebody brings to be checked.
 *
 * <p>Bounded: each node has its one place, where the next that comes pushes it out. It is found again only if every word of it is the same. Safe in
 * threads.
 */
final class RecurringNodes {

    /** With {@link #LARGEST}, some ten megabytes at the very most. */
    private static final int PLACES = 4096;

    private static final int MOST_MEMBERS = 10;

    /** Bytes of its statements. */
    private static final int LARGEST = 1024;

    private final AtomicReferenceArray<@Nullable Node> places = new AtomicReferenceArray<>(PLACES);

    /**
     * All that the statements of a node, and their hash, follow from.
     *
     * @param scope what the terms mean
     * @param above the IRI of the node that leads here, between angle brackets; {@code null} for a blank node
     * @param predicate by which it leads here
     * @param words the members' names and values, in their order
     */
    record Key(TermScope scope, byte @Nullable [] above, byte[] predicate, String hashAlgorithm, String[] words) {

        private boolean isSameAs(Key other) {
            return scope == other.scope
                    && predicate == other.predicate
                    && hashAlgorithm.equals(other.hashAlgorithm)
                    && Arrays.equals(above, other.above)
                    && Arrays.equals(words, other.words);
        }

        private int place() {
            int hash = Arrays.hashCode(words) * 31 + Arrays.hashCode(above);
            return (hash ^ hash >>> 16) & (PLACES - 1);
        }
    }

    /**
     * What is remembered.
     *
     * @param text the node's own statements without their subject, sorted, each once
     * @param ends where each of them ends
     * @param hash the first eight bytes of its first-degree hash
     */
    record Node(Key key, byte[] text, int[] ends, long hash) {}

    /** The key of a node that may recur: a blank one of such a class that says nothing but words; {@code null} for others. */
    static @Nullable Key key(
            JsonNode node, TermScope scope, byte @Nullable [] above, byte[] predicate, String hashAlgorithm) {
        var type = typeOf(node);
        var term = type == null ? null : scope.find(type);
        if (term == null || !term.isRecurring() || node.size() > MOST_MEMBERS) {
            return null;
        }
        var words = words(node);
        return words == null ? null : new Key(scope, above, predicate, hashAlgorithm, words);
    }

    private static @Nullable String typeOf(JsonNode node) {
        var type = node.get("type");
        var one = type != null && type.isArray() && type.size() == 1 ? type.get(0) : type;
        return one != null && one.isString() ? one.stringValue() : null;
    }

    private static String @Nullable [] words(JsonNode node) {
        var words = new String[2 * node.size()];
        int i = 0;
        for (var member : node.properties()) {
            var name = member.getKey();
            var value = name.equals("type") ? typeOf(node) : member.getValue().stringValue(null);
            if (value == null || name.equals("id")) {
                return null;
            }
            words[i++] = name;
            words[i++] = value;
        }
        return words;
    }

    /** How many are remembered. */
    int size() {
        int size = 0;
        for (int i = 0; i < PLACES; i++) {
            size += places.getAcquire(i) == null ? 0 : 1;
        }
        return size;
    }

    @Nullable
    Node find(Key key) {
        var known = places.getAcquire(key.place());
        return known != null && known.key().isSameAs(key) ? known : null;
    }

    void remember(Node node) {
        if (node.text().length <= LARGEST) {
            places.setRelease(node.key().place(), node);
        }
    }
}
