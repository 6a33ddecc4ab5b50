package eu.meshe.format.sdjwt;

import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our words as JSON. */
final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** Each language with its words; the order is kept. */
    static @Nullable ObjectNode text(@Nullable LocalisedText text) {
        if (text == null) {
            return null;
        }
        var node = NODES.objectNode();
        text.byLanguage().forEach(node::put);
        return node;
    }

    /** A text as a word that everyone reads, and its languages beside it if the word does not say all. */
    static void putText(ObjectNode node, String name, @Nullable LocalisedText text, String inLanguage) {
        if (text == null) {
            return;
        }
        node.put(name, text.original());
        if (!text.byLanguage().keySet().equals(java.util.Set.of(inLanguage))) {
            node.set(name + Terms.IN_LANGUAGES, text(text));
        }
    }

    static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    static <T> @Nullable JsonNode list(Collection<T> values, Function<T, @Nullable String> word) {
        if (values.isEmpty()) {
            return null;
        }
        var list = NODES.arrayNode();
        values.stream().map(word).filter(Objects::nonNull).forEach(list::add);
        return list;
    }

    static List<ObjectNode> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> NODES.objectNode()
                        .put("identifierType", identifier.scheme())
                        .put("identifier", identifier.value()))
                .toList();
    }
}
