package eu.meshe.signing.canonical;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * W3C RDF Dataset Canonicalization 1.0: names blank nodes by what is said of them, so that the same statements always give the same text.
 *
 * <p>Written here because the library (titanium-rdfc 2.0.0) takes the related nodes of 4.8.3 for a set where the recommendation and other
 * implementations keep a list, and so finds signatures broken that are not: those over embedded credentials with proofs of their own.
 */
public final class RdfCanonicalization implements RdfQuadConsumer {

    private final int mostSteps;
    private final MessageDigest digest;
    private final Set<Quad> quads = new LinkedHashSet<>();
    private final Map<String, List<Quad>> mentions = new LinkedHashMap<>();
    private final Map<String, String> firstDegreeHashes = new LinkedHashMap<>();
    private final Issuer canonical = new Issuer("_:c14n");
    private int steps;

    private record Quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {

        boolean isLiteral() {
            return datatype != null || language != null;
        }

        /** The blank nodes by their position: s, o, g. */
        Map<String, String> blanks() {
            var blanks = new TreeMap<String, String>();
            if (isBlank(subject)) {
                blanks.put("s", subject);
            }
            if (!isLiteral() && isBlank(object)) {
                blanks.put("o", object);
            }
            if (graph != null && isBlank(graph)) {
                blanks.put("g", graph);
            }
            return blanks;
        }

        String line(UnaryOperator<String> names) {
            var line = new StringWriter();
            try {
                new NQuadsWriter(line)
                        .quad(
                                named(subject, names),
                                predicate,
                                isLiteral() ? object : named(object, names),
                                datatype,
                                language,
                                direction,
                                graph == null ? null : named(graph, names));
            } catch (RdfConsumerException e) {
                throw new IllegalStateException(e);
            }
            return line.toString();
        }

        private static String named(String resource, UnaryOperator<String> names) {
            return isBlank(resource) ? names.apply(resource) : resource;
        }

        private static boolean isBlank(String resource) {
            return resource.startsWith("_:");
        }
    }

    /** Gives out names in order (4.5). */
    private record Issuer(String prefix, Map<String, String> issued) {

        Issuer(String prefix) {
            this(prefix, new LinkedHashMap<>());
        }

        Issuer copy() {
            return new Issuer(prefix, new LinkedHashMap<>(issued));
        }

        String issue(String node) {
            return issued.computeIfAbsent(node, any -> prefix + issued.size());
        }
    }

    private record NDegree(String hash, Issuer issuer) {}

    /** @param mostSteps how long to search among nodes that look alike before giving up */
    public RdfCanonicalization(String hashAlgorithm, int mostSteps) throws NoSuchAlgorithmException {
        this.digest = MessageDigest.getInstance(hashAlgorithm);
        this.mostSteps = mostSteps;
    }

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        var quad = new Quad(subject, predicate, object, datatype, language, direction, graph);
        if (quads.add(quad)) {
            Set.copyOf(quad.blanks().values())
                    .forEach(node -> mentions.computeIfAbsent(node, any -> new ArrayList<>())
                            .add(quad));
        }
        return this;
    }

    /**
     * The canonical N-Quads (4.4.3).
     *
     * @throws IllegalStateException after too many steps
     */
    public String canonical() {
        var byHash = new TreeMap<String, List<String>>();
        mentions.keySet()
                .forEach(node -> byHash.computeIfAbsent(firstDegree(node), any -> new ArrayList<>())
                        .add(node));
        byHash.values().stream().filter(nodes -> nodes.size() == 1).forEach(nodes -> canonical.issue(nodes.getFirst()));
        byHash.values().stream().filter(nodes -> nodes.size() > 1).forEach(this::nameAlike);
        var lines = quads.stream()
                .map(quad -> quad.line(canonical::issue).getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        var text = new StringBuilder();
        lines.forEach(line -> text.append(new String(line, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** After {@link #canonical()}: the canonical name of each blank node by the name it came with, both with {@code _:}. */
    public Map<String, String> labels() {
        return Map.copyOf(canonical.issued());
    }

    private void nameAlike(List<String> nodes) {
        var results = new ArrayList<NDegree>();
        for (var node : nodes) {
            if (!canonical.issued().containsKey(node)) {
                var issuer = new Issuer("_:b");
                issuer.issue(node);
                results.add(nDegree(node, issuer));
            }
        }
        results.sort(java.util.Comparator.comparing(NDegree::hash));
        results.forEach(result -> result.issuer().issued().keySet().forEach(canonical::issue));
    }

    /** Hash First Degree Quads (4.6.3). */
    private String firstDegree(String node) {
        return firstDegreeHashes.computeIfAbsent(node, any -> {
            var lines = mentions.getOrDefault(node, List.of()).stream()
                    .map(quad ->
                            quad.line(name -> name.equals(node) ? "_:a" : "_:z").getBytes(StandardCharsets.UTF_8))
                    .sorted(Arrays::compareUnsigned)
                    .toList();
            lines.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    /** Hash N-Degree Quads (4.8.3). */
    private NDegree nDegree(String node, Issuer issuer) {
        var data = new StringBuilder();
        var current = issuer;
        for (var related : related(node, issuer).entrySet()) {
            var best = new Path("", current);
            var order = related.getValue().stream().sorted().toArray(String[]::new);
            do {
                step();
                best = better(order, current, best);
            } while (nextPermutation(order));
            data.append(related.getKey()).append(best.text());
            current = best.issuer();
        }
        return new NDegree(hash(data.toString()), current);
    }

    private record Path(String text, Issuer issuer) {

        /** Whether a path that has come this far cannot become the smaller one any more. */
        boolean beats(CharSequence other) {
            return !text.isEmpty() && other.length() >= text.length() && CharSequence.compare(other, text) > 0;
        }
    }

    private Path better(String[] order, Issuer start, Path best) {
        var issuer = start.copy();
        var path = new StringBuilder();
        var recursion = new ArrayList<String>();
        for (var node : order) {
            var known = canonical.issued().get(node);
            if (known != null) {
                path.append(known);
            } else {
                if (!issuer.issued().containsKey(node)) {
                    recursion.add(node);
                }
                path.append(issuer.issue(node));
            }
            if (best.beats(path)) {
                return best;
            }
        }
        for (var node : recursion) {
            step();
            var result = nDegree(node, issuer);
            path.append(issuer.issue(node)).append('<').append(result.hash()).append('>');
            issuer = result.issuer();
            if (best.beats(path)) {
                return best;
            }
        }
        return best.text().isEmpty() || CharSequence.compare(path, best.text()) < 0
                ? new Path(path.toString(), issuer)
                : best;
    }

    /** The related nodes by their hash (4.7.3), each as often as it is related in that way. */
    private Map<String, List<String>> related(String node, Issuer issuer) {
        var related = new TreeMap<String, List<String>>();
        for (var quad : mentions.getOrDefault(node, List.of())) {
            quad.blanks().forEach((position, other) -> {
                if (!other.equals(node)) {
                    step();
                    var predicate = position.equals("g") ? "" : "<" + quad.predicate() + ">";
                    var hash = hash(position + predicate + nameOrHash(other, issuer));
                    related.computeIfAbsent(hash, any -> new ArrayList<>()).add(other);
                }
            });
        }
        return related;
    }

    private String nameOrHash(String node, Issuer issuer) {
        var name = canonical.issued().getOrDefault(node, issuer.issued().get(node));
        return name == null ? firstDegree(node) : name;
    }

    /** The next order of the list; those that differ only by equal elements come once. */
    private static boolean nextPermutation(String[] order) {
        int i = order.length - 2;
        while (i >= 0 && order[i].compareTo(order[i + 1]) >= 0) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        int j = order.length - 1;
        while (order[j].compareTo(order[i]) <= 0) {
            j--;
        }
        swap(order, i, j);
        for (int low = i + 1, high = order.length - 1; low < high; low++, high--) {
            swap(order, low, high);
        }
        return true;
    }

    private static void swap(String[] order, int i, int j) {
        var kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private void step() {
        if (++steps > mostSteps) {
            throw new IllegalStateException("too many steps");
        }
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
