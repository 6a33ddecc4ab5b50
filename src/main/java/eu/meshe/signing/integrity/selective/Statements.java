package eu.meshe.signing.integrity.selective;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The statements of a document one by one: lines of N-Quads, each with its line end. */
public final class Statements {

    private static final String BLANK = "_:";

    private Statements() {}

    /** The lines of a text of N-Quads. */
    public static List<String> of(String nQuads) {
        return nQuads.lines().map(line -> line + "\n").toList();
    }

    /** The same statements with other names for the nodes without a name, in the order that RDFC-1.0 puts lines in. */
    public static List<String> renamed(List<String> statements, UnaryOperator<String> names) {
        return statements.stream()
                .map(statement -> renamed(statement, names))
                .sorted((one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String renamed(String statement, UnaryOperator<String> names) {
        var predicate = end(statement, 0) + 1;
        var object = end(statement, predicate) + 1;
        var graph = end(statement, afterLiteral(statement, object)) + 1;
        var renamed = new StringBuilder()
                .append(name(statement.substring(0, predicate), names))
                .append(statement, predicate, object)
                .append(name(statement.substring(object, graph), names));
        return renamed.append(name(statement.substring(graph), names)).toString();
    }

    private static int end(String statement, int from) {
        var end = statement.indexOf(' ', from);
        if (end < 0) {
            throw new IllegalArgumentException("not a line of N-Quads");
        }
        return end;
    }

    /** Behind the closing quotation mark: what is in a literal may look like a node's name. */
    private static int afterLiteral(String statement, int from) {
        if (statement.charAt(from) != '"') {
            return from;
        }
        var at = from + 1;
        while (statement.charAt(at) != '"') {
            at += statement.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** @param node with what follows it, from a blank on */
    private static String name(String node, UnaryOperator<String> names) {
        return node.startsWith(BLANK)
                ? BLANK
                        + names.apply(node.substring(BLANK.length(), node.indexOf(' ')))
                        + node.substring(node.indexOf(' '))
                : node;
    }
}
