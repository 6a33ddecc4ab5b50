package eu.meshe.format.elm;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import eu.meshe.Shared;
import java.io.StringReader;
import java.util.TreeSet;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/** The Commission's shapes for EDC (generic full, which imports the one without vocabularies), applied by Jena. */
public final class OfficialShapes {

    private static @Nullable OfficialShapes known;

    private final Shapes shapes;
    private final ElmContexts contexts = new ElmContexts();

    private OfficialShapes(Shapes shapes) {
        this.shapes = shapes;
    }

    /** Read once: it takes seconds. */
    public static synchronized OfficialShapes read() {
        var before = known;
        if (before != null) {
            return before;
        }
        var graph = GraphFactory.createDefaultGraph();
        for (var file : new String[] {"EDC-generic-full.ttl", "EDC-generic-no-cv.ttl"}) {
            RDFDataMgr.read(
                    graph, Shared.path("standards/elm/shapes/" + file).toUri().toString());
        }
        var read = new OfficialShapes(Shapes.parse(graph));
        known = read;
        return read;
    }

    /** What the shapes say against the credential's text, each thing once. */
    public TreeSet<String> violations(String json) throws JsonLdError {
        var found = new TreeSet<String>();
        ShaclValidator.get()
                .validate(shapes, graph(json))
                .getEntries()
                .forEach(entry -> found.add(entry.resultPath() + " at " + entry.focusNode() + ": " + entry.message()));
        return found;
    }

    private Graph graph(String json) throws JsonLdError {
        var graph = GraphFactory.createDefaultGraph();
        JsonLd.toRdf(JsonDocument.of(new StringReader(json))).loader(contexts).provide(new GraphWriter(graph));
        return graph;
    }

    /** Titanium's statements into Jena's graph. */
    private record GraphWriter(Graph graph) implements RdfQuadConsumer {

        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graphName) {
            graph.add(Triple.create(
                    resource(subject), NodeFactory.createURI(predicate), object(object, datatype, language)));
            return this;
        }

        private static Node resource(String name) {
            return name.startsWith("_:") ? NodeFactory.createBlankNode(name) : NodeFactory.createURI(name);
        }

        private static Node object(String object, @Nullable String datatype, @Nullable String language) {
            if (language != null) {
                return NodeFactory.createLiteralLang(object, language);
            }
            return datatype == null
                    ? resource(object)
                    : NodeFactory.createLiteralDT(
                            object, TypeMapper.getInstance().getSafeTypeByName(datatype));
        }
    }
}
