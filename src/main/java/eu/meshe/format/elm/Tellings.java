package eu.meshe.format.elm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a document tells of each of its objects, by their addresses: one thing may be told in part in several places. However often a thing is
 * told, looking it up costs the same; a document that repeats one address ten thousand times must not cost its square.
 */
final class Tellings {

    private final Map<String, List<JsonNode>> byId = new HashMap<>();
    private final Map<String, JsonNode> fullest = new HashMap<>();
    private final Map<Member, Integer> counted = new HashMap<>();

    private record Member(String id, String name) {}

    Tellings(JsonNode document) {
        index(document);
    }

    private void index(JsonNode node) {
        var id = id(node);
        if (node.isObject() && !id.isEmpty()) {
            byId.computeIfAbsent(id, first -> new ArrayList<>(1)).add(node);
            fullest.merge(id, node, (known, other) -> other.size() > known.size() ? other : known);
        }
        for (var child : node) {
            if (child.isContainer()) {
                index(child);
            }
        }
    }

    /** The fullest telling of what is only pointed to, by its address or by an object with little more than that. */
    JsonNode inFull(JsonNode value) {
        return value.isObject() && value.size() > 2
                ? value
                : fullest.getOrDefault(value.isString() ? value.asString() : id(value), value);
    }

    /** How many different values that member of a thing has, in all that is told of it; an object without an address is one of its own. */
    int distinct(JsonNode thing, String member) {
        var id = id(thing);
        var tellings = byId.getOrDefault(id, List.of());
        if (tellings.size() < 2) {
            return thing.path(member).isArray() ? distinct(values(thing, member)) : 1;
        }
        return counted.computeIfAbsent(
                new Member(id, member),
                asked -> distinct(tellings.stream().flatMap(telling -> values(telling, member))));
    }

    private static Stream<JsonNode> values(JsonNode telling, String member) {
        var value = telling.path(member);
        return value.isArray() ? value.valueStream() : Stream.of(value).filter(told -> !told.isMissingNode());
    }

    private static int distinct(Stream<JsonNode> values) {
        var seen = new HashSet<Object>();
        values.filter(value -> !value.isNull()).forEach(value -> seen.add(name(value)));
        return seen.size();
    }

    /** Its address, or the value; an object without an address is like no other, even one that says the same. */
    private static Object name(JsonNode value) {
        if (!value.isObject()) {
            return value.asString("");
        }
        var id = id(value);
        return id.isEmpty() ? new Object() : id;
    }

    /** Empty where it has none. */
    static String id(JsonNode node) {
        return node.path("id").asString(node.path("@id").asString(""));
    }
}
