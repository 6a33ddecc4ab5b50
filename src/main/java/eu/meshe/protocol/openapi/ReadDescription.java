package eu.meshe.protocol.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the OpenAPI document into what the page shows, so that page and document cannot differ. */
final class ReadDescription {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private final JsonNode document;

    private ReadDescription(JsonNode document) {
        this.document = document;
    }

    static ReadableApi of(JsonNode document) {
        return new ReadDescription(document).read();
    }

    private ReadableApi read() {
        var operations = list(document.path("paths").properties()).stream()
                .flatMap(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method ->
                                operation(path.getKey(), method, path.getValue().get(method))))
                .sorted(Comparator.comparing(ReadDescription::isOfAnInstitution)
                        .thenComparing(ReadableApi.Operation::path)
                        .thenComparing(it -> METHODS.indexOf(it.method().toLowerCase(Locale.ROOT))))
                .toList();
        return new ReadableApi(stream(document.path("tags"))
                .map(tag -> tag.path("name").asString())
                .map(name -> new ReadableApi.Group(
                        name,
                        operations.stream()
                                .filter(it -> name.equals(groupOf(it)))
                                .toList()))
                .toList());
    }

    /** What is for everybody comes before what is for staff. */
    private static boolean isOfAnInstitution(ReadableApi.Operation operation) {
        return operation.path().contains("{institution}");
    }

    private String groupOf(ReadableApi.Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .at("/tags/0")
                .asString();
    }

    private ReadableApi.Operation operation(String path, String method, JsonNode it) {
        var who = it.path("x-who").asString();
        var more = it.path("description").asString().substring(who.length()).strip();
        return new ReadableApi.Operation(
                it.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                it.path("summary").asString(),
                who,
                more.isEmpty() ? null : more,
                stream(it.path("parameters")).map(ReadDescription::parameter).toList(),
                body(it.path("requestBody")),
                list(it.path("responses").properties()).stream()
                        .map(answer -> answer(answer.getKey(), answer.getValue()))
                        .toList(),
                curl(path, method, it));
    }

    private static ReadableApi.Parameter parameter(JsonNode it) {
        return new ReadableApi.Parameter(
                it.path("name").asString(),
                it.path("in").asString(),
                it.path("required").asBoolean(),
                it.path("description").asString());
    }

    private ReadableApi.@Nullable Body body(JsonNode body) {
        if (body.isMissingNode()) {
            return null;
        }
        var schema = body.at("/content/application~1json/schema");
        return schema.isMissingNode()
                ? new ReadableApi.Body(body.path("description").asString(), null)
                : new ReadableApi.Body(null, Shape.members(document, schema));
    }

    private ReadableApi.Answer answer(String status, JsonNode answer) {
        var reference = answer.path("$ref").asString("");
        var whole = reference.isEmpty() ? answer : document.at(reference.substring(1));
        var schema = whole.at("/content/application~1json/schema");
        return new ReadableApi.Answer(
                status,
                whole.path("description").asString(),
                schema.isMissingNode() ? null : Shape.members(document, schema));
    }

    private String curl(String path, String method, JsonNode it) {
        var lines = new ArrayList<String>();
        lines.add("curl " + ("get".equals(method) ? "" : "-X " + method.toUpperCase(Locale.ROOT) + " ") + "'"
                + document.at("/servers/0/url").asString() + filled(path, it) + "'");
        if (!it.path("security").isEmpty()) {
            lines.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        var body = it.path("requestBody");
        var schema = body.at("/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            lines.add("-H 'Content-Type: application/json'");
            lines.add("-d '" + Shape.example(document, schema) + "'");
        } else if (!body.isMissingNode()) {
            lines.add("--data-binary @credential.json");
        }
        return String.join(" \\\n  ", lines);
    }

    private static String filled(String path, JsonNode operation) {
        var filled = path;
        for (var parameter : operation.path("parameters")) {
            filled = filled.replace(
                    "{" + parameter.path("name").asString() + "}",
                    parameter.path("example").asString());
        }
        return filled;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Map.Entry<String, JsonNode>> list(Iterable<Map.Entry<String, JsonNode>> entries) {
        return StreamSupport.stream(entries.spliterator(), false).collect(Collectors.toList());
    }
}
