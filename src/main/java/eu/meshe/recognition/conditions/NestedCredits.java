package eu.meshe.recognition.conditions;

import eu.meshe.credential.Document;
import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds credits that stand inside other credits of the same record. Where a part of a record carries credits, neither what it is part of
 * nor what is part of it may (ECTS Users' Guide 2015: a credit is counted once); a document that has both lets the same work be counted
 * twice.
 *
 * <p>It reads the parts of the European Learning Model ({@code hasPart}; {@code creditPoint}, own or {@code specifiedBy}), also inside a
 * sealed JSON document, and says nothing of documents that have no such parts.
 */
public final class NestedCredits {

    private static final int DEEPEST = 40;
    private static final int MOST_FOUND = 10;
    private static final String PART = "hasPart";
    private static final String CREDITS = "creditPoint";
    private static final String SPECIFICATION = "specifiedBy";

    private final List<String> found = new ArrayList<>();

    private NestedCredits() {}

    /** The places (JSON pointers) of the parts that carry credits inside others that do; at most 10. */
    public static List<String> in(byte[] document) {
        var read = new Document(document);
        return read.json() instanceof StrictJson.Result.Read json ? in(read, json.value()) : List.of();
    }

    private static List<String> in(Document document, JsonNode json) {
        var finder = new NestedCredits();
        finder.walk(json, false, "", 0);
        if (json.path("payload").isString()
                && document.json(text(json.path("payload").stringValue())) instanceof StrictJson.Result.Read within) {
            finder.walk(within.value(), false, "", 0);
        }
        return List.copyOf(finder.found);
    }

    /** A JWS carries its payload in base64url (RFC 7515, 7.2), or as it is (RFC 7797). */
    private static String text(String payload) {
        try {
            return payload.stripLeading().startsWith("{")
                    ? payload
                    : new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** @param inside whether something that this is part of carries credits */
    private void walk(JsonNode node, boolean inside, String place, int depth) {
        if (depth > DEEPEST || found.size() >= MOST_FOUND) {
            return;
        }
        if (node.isArray()) {
            for (var each = 0; each < node.size(); each++) {
                walk(node.get(each), inside, place + "/" + each, depth + 1);
            }
        } else if (node.isObject()) {
            walkObject(node, inside, place, depth);
        }
    }

    private void walkObject(JsonNode node, boolean inside, String place, int depth) {
        var carries = carriesCredits(node);
        if (carries && inside) {
            found.add(place);
        }
        for (var member : node.properties()) {
            var isPart = member.getKey().equals(PART);
            walk(member.getValue(), isPart && (inside || carries), place + "/" + member.getKey(), depth + 1);
        }
    }

    private static boolean carriesCredits(JsonNode node) {
        if (node.has(CREDITS)) {
            return true;
        }
        var specification = node.path(SPECIFICATION);
        if (specification.isObject()) {
            return specification.has(CREDITS);
        }
        for (var each : specification) {
            if (each.has(CREDITS)) {
                return true;
            }
        }
        return false;
    }
}
