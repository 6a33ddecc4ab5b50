package eu.meshe.signing.integrity.selective;

import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a JSON-LD document that some places of it stand for: what is there, and of everything around it the identifier and the type
 * (W3C Data Integrity ECDSA Cryptosuites 1.0, 3.4: selectJsonLd).
 */
public final class Selection {

    private final TreeMap<String, Selection> inside = new TreeMap<>(Selection::compareSteps);
    private final boolean forgiving;
    private boolean whole;

    private Selection(boolean forgiving) {
        this.forgiving = forgiving;
    }

    /**
     * The part, with the document's contexts; only these when no place is named.
     *
     * @param pointers JSON pointers (RFC 6901)
     * @throws IllegalArgumentException if there is nothing at one of the places
     */
    public static ObjectNode of(ObjectNode document, List<String> pointers) {
        return of(document, pointers, new Selection(false));
    }

    /**
     * The same of the document after JSON-LD compacted it, which makes a list of one its only element, or the reverse: a place in the one means
     * the element in the other.
     */
    public static ObjectNode ofCompacted(ObjectNode document, List<String> pointers) {
        return of(document, pointers, new Selection(true));
    }

    private static ObjectNode of(ObjectNode document, List<String> pointers, Selection selection) {
        pointers.forEach(selection::add);
        var part = document.objectNode();
        if (document.has("@context")) {
            part.set("@context", document.get("@context"));
        }
        return pointers.isEmpty() ? part : part.setAll((ObjectNode) selection.from(document));
    }

    private void add(String pointer) {
        var at = this;
        if (!pointer.isEmpty()) {
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException("Not a JSON pointer: " + pointer);
            }
            for (var step : pointer.substring(1).split("/", -1)) {
                var name = step.replace("~1", "/").replace("~0", "~");
                at = at.inside.computeIfAbsent(name, any -> new Selection(forgiving));
            }
        }
        at.whole = true;
    }

    private JsonNode from(JsonNode value) {
        if (whole) {
            return value.deepCopy();
        }
        if (forgiving && value.isArray() && value.size() == 1 && !inside.containsKey("0")) {
            return from(value.get(0));
        }
        var first = inside.get("0");
        if (forgiving && value.isObject() && first != null && !value.has("0")) {
            return first.from(value);
        }
        return value.isArray() ? fromArray(value) : fromObject(value);
    }

    private JsonNode fromArray(JsonNode value) {
        var part = JsonNodeFactory.instance.arrayNode();
        inside.forEach((step, selection) -> part.add(selection.from(required(value.path(place(step)), step))));
        return part;
    }

    private JsonNode fromObject(JsonNode value) {
        var part = JsonNodeFactory.instance.objectNode();
        if (value.has("id") && !value.path("id").asString("").startsWith("_:")) {
            part.set("id", value.get("id"));
        }
        if (value.has("type")) {
            part.set("type", value.get("type"));
        }
        inside.forEach((step, selection) -> part.set(step, selection.from(required(value.path(step), step))));
        return part;
    }

    private static JsonNode required(JsonNode value, String step) {
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("There is nothing at " + step);
        }
        return value;
    }

    private static int place(String step) {
        return step.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(step) : -1;
    }

    /** Places of an array by their number. */
    private static int compareSteps(String one, String other) {
        var first = place(one);
        var second = place(other);
        return first >= 0 && second >= 0 ? Integer.compare(first, second) : one.compareTo(other);
    }
}
