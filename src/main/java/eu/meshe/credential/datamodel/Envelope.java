package eu.meshe.credential.datamodel;

import eu.meshe.signing.canonical.Contexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What credentials and presentations have in common: contexts, types, an identifier (VCDM 2.0, 4.3 to 4.5). */
final class Envelope {

    private Envelope() {}

    /** Whether it follows version 1.1, which has other names for the dates. */
    static boolean isOld(JsonNode document) {
        return document.path("@context").path(0).asString("").equals(Contexts.CREDENTIALS_V1);
    }

    static void check(ObjectNode document, String type, Complaints complaints) {
        checkContexts(document.path("@context"), complaints);
        complaints.requireType(document, "");
        if (Complaints.each(document.path("type"))
                .noneMatch(one -> one.asString("").equals(type))) {
            complaints.add("/type", "typeMissing", type);
        }
        complaints.requireUrlIfPresent(document, "id", "");
    }

    /** 4.3: an ordered set whose first item is the base context. */
    static void checkContexts(JsonNode contexts, Complaints complaints) {
        var first = contexts.path(0).asString("");
        if (!contexts.isArray() || !(first.equals(Contexts.CREDENTIALS_V2) || first.equals(Contexts.CREDENTIALS_V1))) {
            complaints.add("/@context", "context", Contexts.CREDENTIALS_V2);
            return;
        }
        for (int i = 1; i < contexts.size(); i++) {
            if (!contexts.get(i).isObject()) {
                complaints.requireUrl(contexts.get(i), "/@context/" + i);
            }
        }
    }
}
