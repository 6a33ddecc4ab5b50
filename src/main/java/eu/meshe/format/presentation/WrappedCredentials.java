package eu.meshe.format.presentation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Takes the credentials out of a presentation, as they were put in. */
final class WrappedCredentials {

    /** More than anybody shows at once; the rest is not taken out. */
    private static final int MOST = 100;

    private WrappedCredentials() {}

    static boolean isPresentation(JsonNode node) {
        var type = node.path("type");
        return node.isObject() && (isName(type) || type.valueStream().anyMatch(WrappedCredentials::isName));
    }

    private static boolean isName(JsonNode type) {
        return type.asString("").equals("VerifiablePresentation");
    }

    static List<byte[]> in(JsonNode presentation) {
        var wrapped = presentation.path("verifiableCredential");
        var all = wrapped.isArray() ? wrapped.valueStream() : List.of(wrapped).stream();
        return all.limit(MOST)
                .map(WrappedCredentials::document)
                .flatMap(Optional::stream)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** A credential in JSON, one as a signed text, or one in an envelope with a data: address (VCDM 2.0, 4.13.1). */
    private static Optional<String> document(JsonNode wrapped) {
        if (wrapped.isString()) {
            return Optional.of(wrapped.stringValue());
        }
        if (!wrapped.isObject()) {
            return Optional.empty();
        }
        var address = wrapped.path("id").asString("");
        var comma = address.indexOf(',');
        return address.startsWith("data:application/") && comma > 0
                ? Optional.of(address.substring(comma + 1))
                : Optional.of(wrapped.toString());
    }
}
