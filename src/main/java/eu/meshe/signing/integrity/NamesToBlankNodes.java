package eu.meshe.signing.integrity;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import org.jspecify.annotations.Nullable;

/** Hands statements on with blank nodes in place of the names that {@link NodeNames} gave (toDeskolemizedNQuads). */
record NamesToBlankNodes(RdfQuadConsumer next) implements RdfQuadConsumer {

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph)
            throws RdfConsumerException {
        var literal = datatype != null || language != null;
        next.quad(
                blank(subject),
                predicate,
                literal ? object : blank(object),
                datatype,
                language,
                direction,
                graph == null ? null : blank(graph));
        return this;
    }

    private static String blank(String resource) {
        return resource.startsWith(NodeNames.PREFIX) ? "_:" + resource.substring(NodeNames.PREFIX.length()) : resource;
    }
}
