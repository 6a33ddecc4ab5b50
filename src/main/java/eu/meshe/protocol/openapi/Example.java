package eu.meshe.protocol.openapi;

import tools.jackson.databind.JsonNode;

/** A value that a schema allows, as JSON. */
final class Example {

    private Example() {}

    static String of(JsonNode schema) {
        if (schema.has("enum")) {
            return "\"" + schema.get("enum").get(0).asString() + "\"";
        }
        return switch (schema.path("type").asString("")) {
            case "integer" -> "1";
            case "number" -> "1.5";
            case "boolean" -> "true";
            case "object" -> "{}";
            default -> "\"" + text(schema.path("format").asString("")) + "\"";
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "0198c0de-0000-7000-8000-000000000001";
            case "date" -> "2027-03-12";
            case "date-time" -> "2027-03-12T09:30:00Z";
            default -> "…";
        };
    }
}
