package eu.meshe.signing.canonical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a tree, written as N-Quads into one run of bytes as they come, each without its subject. A blank node that a statement leads
 * to is written as {@code _:z}, the name that it has in the hashes of RDFC-1.0 (4.6.3).
 */
final class Statements {

    private static final byte[] OTHER = Term.bytes("_:z .\n");
    private static final byte[] END = Term.bytes("> .\n");
    private static final int NONE = -1;

    // fewer than usual, so that the tables seldom grow
    private static final int BYTES_OF_A_LINE = 64;
    private static final int LINES_OF_A_SUBJECT = 4;

    private final Map<String, Integer> byIri = new HashMap<>();
    private final Bytes text;
    private boolean hasSubjectTwice;

    // by line: where it stands, whose it is, which blank node it leads to
    private int[] starts;
    private int[] ends;
    private int[] owners;
    private int[] objects;
    private int lines;

    // by subject: its IRI between angle brackets, the line that leads to it, and what is known or to be remembered of
    // one that recurs
    private byte[][] names;
    private int[] parents;
    private RecurringNodes.@Nullable Key[] keys;
    private RecurringNodes.@Nullable Node[] known;
    private int subjects;

    /** @param capacity bytes expected, at least a thousand */
    Statements(int capacity) {
        text = new Bytes(capacity);
        var usualLines = capacity / BYTES_OF_A_LINE;
        starts = new int[usualLines];
        ends = new int[usualLines];
        owners = new int[usualLines];
        objects = new int[usualLines];
        var usualSubjects = usualLines / LINES_OF_A_SUBJECT;
        names = new byte[usualSubjects][];
        parents = new int[usualSubjects];
        keys = new RecurringNodes.Key[usualSubjects];
        known = new RecurringNodes.Node[usualSubjects];
    }

    int blankSubject() {
        if (subjects == parents.length) {
            parents = Arrays.copyOf(parents, 2 * subjects);
            names = Arrays.copyOf(names, 2 * subjects);
            keys = Arrays.copyOf(keys, 2 * subjects);
            known = Arrays.copyOf(known, 2 * subjects);
        }
        parents[subjects] = NONE;
        return subjects++;
    }

    /** The subject with that IRI, a new one or one of before. */
    int subject(String iri) {
        var known = byIri.get(iri);
        if (known != null) {
            hasSubjectTwice = true;
            return known;
        }
        var subject = blankSubject();
        names[subject] = Term.bytes("<" + iri + ">");
        byIri.put(iri, subject);
        return subject;
    }

    /** Begins a line; exactly one of the methods that end it follows. */
    void begin(int subject, byte[] predicate) {
        open(subject, text.length());
        text.append(predicate);
    }

    private void open(int subject, int start) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
            ends = Arrays.copyOf(ends, 2 * lines);
            owners = Arrays.copyOf(owners, 2 * lines);
            objects = Arrays.copyOf(objects, 2 * lines);
        }
        starts[lines] = start;
        owners[lines] = subject;
        objects[lines] = NONE;
    }

    /** All statements of a node that recurs. */
    void add(int subject, RecurringNodes.Node node) {
        known[subject] = node;
        var start = text.length();
        text.append(node.text());
        var from = start;
        for (var end : node.ends()) {
            open(subject, from);
            from = start + end;
            ends[lines++] = from;
        }
    }

    /** What is to be remembered of a node whose statements have been written. */
    void markRecurring(int subject, RecurringNodes.Key key) {
        keys[subject] = key;
    }

    /** @param object an IRI between angle brackets and the end of the line */
    void endWithTerm(byte[] object) {
        text.append(object);
        end();
    }

    /** @param iri of ASCII characters */
    void endWithIri(String iri) {
        text.append('<').appendAscii(iri).append(END);
        end();
    }

    /**
     * @param end the quotation mark, the type or language, and the end of the line
     * @return false if the words have no bytes
     */
    boolean endWithLiteral(String words, byte[] end) {
        text.append('"');
        var whole = text.appendEscaped(words);
        text.append(end);
        end();
        return whole;
    }

    void endWithNode(int node) {
        var name = names[node];
        if (name == null) {
            objects[lines] = node;
            parents[node] = lines;
            text.append(OTHER);
        } else {
            text.append(name).append(END, 1, END.length);
        }
        end();
    }

    private void end() {
        ends[lines++] = text.length();
    }

    /** Whether a node was described, or only mentioned, in more than one place. */
    boolean hasSubjectTwice() {
        return hasSubjectTwice;
    }

    /** Bytes of all lines, without subjects. */
    int size() {
        return text.length();
    }

    int lines() {
        return lines;
    }

    int subjects() {
        return subjects;
    }

    /** The IRI between angle brackets; {@code null} for a blank node. */
    byte @Nullable [] name(int subject) {
        return names[subject];
    }

    /** Under what it is to be remembered; {@code null} for nothing. */
    RecurringNodes.@Nullable Key key(int subject) {
        return keys[subject];
    }

    /** A subject whose lines are in order and not repeated, and whose hash is known; {@code null} for others. */
    RecurringNodes.@Nullable Node known(int subject) {
        return known[subject];
    }

    /** The line that leads to a blank node; negative for none. */
    int parent(int blank) {
        return parents[blank];
    }

    int owner(int line) {
        return owners[line];
    }

    /** The blank node that a line leads to; negative for none. */
    int object(int line) {
        return objects[line];
    }

    /** Writes a line whole but for its subject. */
    void write(int line, Bytes to) {
        to.append(text.array(), starts[line], ends[line]);
    }

    /** Writes the predicate of a line that leads to a blank node, with a space before and behind. */
    void writePredicate(int line, Bytes to) {
        to.append(text.array(), starts[line], ends[line] - OTHER.length);
    }

    /** Bytes of a line without its subject. */
    int length(int line) {
        return ends[line] - starts[line];
    }

    /** The order of two subjects that have names. */
    int compareNames(int one, int other) {
        return Arrays.compareUnsigned(names[one], names[other]);
    }

    /** The order of two lines of one subject. */
    int compare(int one, int other) {
        return Arrays.compareUnsigned(text.array(), starts[one], ends[one], text.array(), starts[other], ends[other]);
    }
}
