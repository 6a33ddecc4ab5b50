package eu.meshe.signing.canonical;

import eu.meshe.signing.Digests;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/**
 * Brings the statements of a tree into canonical order (W3C RDF Dataset Canonicalization 1.0).
 *
 * <p>In a tree, a blank node is the object of one statement at most. What is hashed of it (4.6.3) is that statement and its own, and where all
 * these hashes differ, they alone name the nodes (4.4.3). Where two are alike, there is no answer here.
 */
final class TreeOrder {

    /** Blank nodes that can be told apart by 48 bits of their hashes and numbered in the other 16. */
    private static final int MOST_BLANKS = 1 << 16;

    private static final int FEW = 64;
    private static final byte[] SELF = Term.bytes("_:a");
    private static final byte[] OTHER = Term.bytes("_:z");
    private static final byte[] CANONICAL = Term.bytes("_:c14n");
    private static final byte[] END = Term.bytes(" .\n");

    private final Statements statements;
    private final RecurringNodes recurring;
    private final MessageDigest digest;
    private Bytes out = new Bytes(1024);

    /** The lines, those of one subject together and sorted; and where those of each subject begin. */
    private final int[] order;

    private final int[] from;

    /** The number that each blank node gets. */
    private final int[] numbers;

    private final int[] blanks;

    private TreeOrder(Statements statements, RecurringNodes recurring, MessageDigest digest) {
        this.statements = statements;
        this.recurring = recurring;
        this.digest = digest;
        this.order = new int[statements.lines()];
        this.from = new int[statements.subjects() + 1];
        this.numbers = new int[statements.subjects()];
        this.blanks = subjects(false);
    }

    /** The canonical N-Quads; empty where two blank nodes look alike. */
    static Optional<byte[]> canonical(Statements statements, RecurringNodes recurring, String hashAlgorithm) {
        var order = new TreeOrder(statements, recurring, Digests.of(hashAlgorithm));
        order.group();
        return order.nameBlanks() ? Optional.of(order.write()) : Optional.empty();
    }

    private void group() {
        for (int line = 0; line < order.length; line++) {
            from[statements.owner(line) + 1]++;
        }
        for (int subject = 0; subject < numbers.length; subject++) {
            from[subject + 1] += from[subject];
        }
        var next = Arrays.copyOf(from, numbers.length);
        for (int line = 0; line < order.length; line++) {
            order[next[statements.owner(line)]++] = line;
        }
        for (int subject = 0; subject < numbers.length; subject++) {
            if (statements.known(subject) == null) {
                sort(order, from[subject], from[subject + 1], statements::compare);
            }
        }
    }

    private static void sort(int[] numbers, int begin, int end, IntBinaryOperator comparison) {
        if (end - begin > FEW) {
            var sorted = Arrays.stream(numbers, begin, end)
                    .boxed()
                    .sorted(comparison::applyAsInt)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, numbers, begin, sorted.length);
            return;
        }
        for (int i = begin + 1; i < end; i++) {
            var number = numbers[i];
            int j = i;
            for (; j > begin && comparison.applyAsInt(numbers[j - 1], number) > 0; j--) {
                numbers[j] = numbers[j - 1];
            }
            numbers[j] = number;
        }
    }

    /** False where two hashes are the same. */
    private boolean nameBlanks() {
        if (blanks.length > MOST_BLANKS) {
            return false;
        }
        var hashes = new long[blanks.length];
        for (int i = 0; i < blanks.length; i++) {
            // the sign is turned so that the order is that of unsigned numbers
            hashes[i] = ((firstDegreeHash(blanks[i]) & -MOST_BLANKS) | i) ^ Long.MIN_VALUE;
        }
        Arrays.sort(hashes);
        for (int rank = 0; rank < hashes.length; rank++) {
            if (rank > 0 && (hashes[rank] & -MOST_BLANKS) == (hashes[rank - 1] & -MOST_BLANKS)) {
                return false;
            }
            numbers[blanks[(int) (hashes[rank] & (MOST_BLANKS - 1))]] = rank;
        }
        return true;
    }

    /** Hash First Degree Quads (4.6.3), its first eight bytes. The statement that leads here comes first from an IRI, else last. */
    private long firstDegreeHash(int blank) {
        var known = statements.known(blank);
        if (known != null) {
            return known.hash();
        }
        writeFirstDegree(blank);
        digest.update(out.array(), 0, out.length());
        var hash = ByteBuffer.wrap(digest.digest()).getLong();
        var key = statements.key(blank);
        if (key != null) {
            remember(key, blank, hash);
        }
        return hash;
    }

    private void writeFirstDegree(int blank) {
        out.clear();
        var parent = statements.parent(blank);
        var above = parent < 0 ? null : statements.name(statements.owner(parent));
        if (above != null) {
            writeLink(above, parent);
        }
        for (int i = from[blank]; i < from[blank + 1]; i++) {
            if (!isRepeated(i, from[blank])) {
                statements.write(order[i], out.append(SELF));
            }
        }
        if (parent >= 0 && above == null) {
            writeLink(OTHER, parent);
        }
    }

    private void remember(RecurringNodes.Key key, int blank, long hash) {
        out.clear();
        var ends = new int[from[blank + 1] - from[blank]];
        int count = 0;
        for (int i = from[blank]; i < from[blank + 1]; i++) {
            if (!isRepeated(i, from[blank])) {
                statements.write(order[i], out);
                ends[count++] = out.length();
            }
        }
        recurring.remember(new RecurringNodes.Node(key, out.copy(), Arrays.copyOf(ends, count), hash));
    }

    private void writeLink(byte[] above, int parent) {
        statements.writePredicate(parent, out.append(above));
        out.append(SELF).append(END);
    }

    /** Whether the document makes the same statement twice. Two that lead to blank nodes are never the same. */
    private boolean isRepeated(int i, int begin) {
        return i > begin
                && statements.length(order[i]) == statements.length(order[i - 1])
                && statements.object(order[i]) < 0
                && statements.compare(order[i - 1], order[i]) == 0;
    }

    private byte[] write() {
        out = new Bytes(wholeSize());
        for (var named : named()) {
            writeLines(named);
        }
        for (var blank : sortedByName(blanks)) {
            writeLines(blank);
        }
        return out.finish();
    }

    /** Bytes of the whole, if no line is repeated. */
    private int wholeSize() {
        int size = statements.size();
        for (int subject = 0; subject < numbers.length; subject++) {
            var name = statements.name(subject);
            var length = name == null ? CANONICAL.length + digits(numbers[subject]) : name.length;
            size += (from[subject + 1] - from[subject]) * length;
            if (name == null && statements.parent(subject) >= 0) {
                size += length - OTHER.length;
            }
        }
        return size;
    }

    private int[] subjects(boolean areNamed) {
        var found = new int[numbers.length];
        int count = 0;
        for (int subject = 0; subject < numbers.length; subject++) {
            if ((statements.name(subject) != null) == areNamed) {
                found[count++] = subject;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] named() {
        var named = subjects(true);
        sort(named, 0, named.length, statements::compareNames);
        return named;
    }

    private void writeLines(int subject) {
        for (int i = from[subject]; i < from[subject + 1]; ) {
            if (statements.object(order[i]) < 0) {
                if (!isRepeated(i, from[subject])) {
                    writeSubject(subject);
                    statements.write(order[i], out);
                }
                i++;
            } else {
                i = writeLinks(subject, i);
            }
        }
    }

    /** Writes the lines that lead by one predicate to blank nodes, in the order of their names. */
    private int writeLinks(int subject, int begin) {
        int end = begin + 1;
        if (end == from[subject + 1] || statements.compare(order[begin], order[end]) != 0) {
            writeLink(subject, order[begin], statements.object(order[begin]));
            return end;
        }
        while (end < from[subject + 1] && statements.compare(order[begin], order[end]) == 0) {
            end++;
        }
        var objects = new int[end - begin];
        for (int i = begin; i < end; i++) {
            objects[i - begin] = statements.object(order[i]);
        }
        for (var object : sortedByName(objects)) {
            writeLink(subject, order[begin], object);
        }
        return end;
    }

    private void writeLink(int subject, int line, int object) {
        writeSubject(subject);
        statements.writePredicate(line, out);
        out.append(CANONICAL).append(numbers[object]).append(END);
    }

    private void writeSubject(int subject) {
        var name = statements.name(subject);
        if (name == null) {
            out.append(CANONICAL).append(numbers[subject]);
        } else {
            out.append(name);
        }
    }

    /** As text: 1, 10, 11, 2. */
    private int[] sortedByName(int[] blanks) {
        var keys = new long[blanks.length];
        for (int i = 0; i < blanks.length; i++) {
            keys[i] = textOrder(numbers[blanks[i]]) << 32 | blanks[i];
        }
        Arrays.sort(keys);
        var sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = (int) keys[i];
        }
        return sorted;
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** The digits filled up to five, then how many there were. */
    private static long textOrder(int number) {
        var digits = digits(number);
        long filled = number;
        for (int i = digits; i < 5; i++) {
            filled *= 10;
        }
        return filled * 8 + digits;
    }
}
