package eu.meshe.signing.integrity;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import eu.meshe.signing.canonical.CanonicalForm;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.canonical.RdfCanonicalization;
import eu.meshe.signing.integrity.selective.Selection;
import eu.meshe.signing.integrity.selective.Statements;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statements of a document under names of the issuer's choice, and which of them a part of the document stands for (W3C Data Integrity ECDSA
 * Cryptosuites 1.0, 3.4: canonicalizeAndGroup). Only for documents that {@link CanonicalForm} found sound.
 */
final class GroupedStatements {

    private static final int MOST_STEPS = 20_000;

    private final Contexts contexts;
    private final ObjectNode named;
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> statements;

    /**
     * @param document without its proof
     * @param labelOf from a canonical name to the one that is signed, both without {@code _:}
     * @throws IllegalArgumentException if the document is no linked data, or too entangled
     */
    GroupedStatements(ObjectNode document, Contexts contexts, UnaryOperator<String> labelOf) {
        this.contexts = contexts;
        if (document.toString().contains(NodeNames.PREFIX)) {
            throw new IllegalArgumentException("The document uses names that are ours: " + NodeNames.PREFIX);
        }
        try {
            var expanded = JsonLd.expand(json(document)).options(options()).get();
            var withNames = JsonDocument.of(new NodeNames().give(expanded));
            var compact = JsonLd.compact(
                            withNames, json(document.objectNode().set("@context", document.path("@context"))))
                    .options(options())
                    .get();
            this.named = (ObjectNode) JsonMapper.shared().readTree(compact.toString());
            this.statements = labelled(withNames, labelOf);
        } catch (JsonLdError | NoSuchAlgorithmException | IllegalStateException e) {
            throw new IllegalArgumentException("The statements of the document cannot be told apart", e);
        }
    }

    /** In the order in which they are signed. */
    List<String> statements() {
        return statements;
    }

    /** The places among the statements of those that a part of the document stands for, in ascending order. */
    TreeSet<Integer> places(List<String> pointers) {
        var lines = new HashSet<String>();
        if (!pointers.isEmpty()) {
            provide(pointers, (subject, predicate, object, datatype, language, direction, graph) -> {
                lines.add(line(subject, predicate, object, datatype, language, direction, graph));
                return null;
            });
        }
        var places = new TreeSet<Integer>();
        for (int i = 0; i < statements.size(); i++) {
            if (lines.contains(statements.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** What a reader of a part must know: by the canonical name of a node within the part, the name that was signed. */
    Map<String, String> labelsWithin(List<String> pointers) {
        try {
            var canonicalization = new RdfCanonicalization("SHA-256", MOST_STEPS);
            provide(pointers, canonicalization);
            canonicalization.canonical();
            var within = new HashMap<String, String>();
            canonicalization
                    .labels()
                    .forEach((node, name) -> within.put(name.substring(2), Objects.requireNonNull(labels.get(node))));
            return within;
        } catch (NoSuchAlgorithmException | IllegalStateException e) {
            throw new IllegalArgumentException("The statements of the part cannot be told apart", e);
        }
    }

    private List<String> labelled(JsonDocument withNames, UnaryOperator<String> labelOf)
            throws JsonLdError, NoSuchAlgorithmException {
        var canonicalization = new RdfCanonicalization("SHA-256", MOST_STEPS);
        JsonLd.toRdf(withNames).options(options()).provide(new NamesToBlankNodes(canonicalization));
        var lines = Statements.of(canonicalization.canonical());
        canonicalization.labels().forEach((node, name) -> labels.put(node, labelOf.apply(name.substring(2))));
        return Statements.renamed(lines, labelOf);
    }

    private void provide(List<String> pointers, RdfQuadConsumer consumer) {
        try {
            JsonLd.toRdf(json(Selection.ofCompacted(named, pointers)))
                    .options(options())
                    .provide(new NamesToBlankNodes(consumer));
        } catch (JsonLdError e) {
            throw new IllegalArgumentException("The part is no linked data", e);
        }
    }

    private String line(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        var line = new StringWriter();
        try {
            var literal = datatype != null || language != null;
            new NQuadsWriter(line)
                    .quad(
                            labelled(subject),
                            predicate,
                            literal ? object : labelled(object),
                            datatype,
                            language,
                            direction,
                            graph == null ? null : labelled(graph));
        } catch (RdfConsumerException e) {
            throw new IllegalStateException(e);
        }
        return line.toString();
    }

    private String labelled(String node) {
        return node.startsWith("_:") ? "_:" + labels.get(node) : node;
    }

    private JsonLdOptions options() {
        return new JsonLdOptions(contexts.loader());
    }

    private static JsonDocument json(JsonNode node) throws JsonLdError {
        return JsonDocument.of(new StringReader(node.toString()));
    }
}
