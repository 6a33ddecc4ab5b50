package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.StrictJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what callers send: strictly, for what two readers could read differently is not signed and not verified. */
final class Requests {

    private Requests() {}

    /** What was read. */
    sealed interface Read {

        /**
         * @param whole all that was sent
         * @param options empty where the caller sent none
         */
        record Request(ObjectNode whole, ObjectNode document, ObjectNode options) implements Read {}

        record Refused(List<Issue> issues) implements Read {}
    }

    /** @param member under which the document stands: {@code credential}, {@code verifiableCredential}, {@code verifiablePresentation} */
    static Read read(byte @Nullable [] body, String member) {
        return switch (StrictJson.parse(body == null ? new byte[0] : body)) {
            case StrictJson.Result.Refused refused ->
                new Read.Refused(List.of(new Issue(refused.place(), refused.why())));
            case StrictJson.Result.Read read -> read(read.value(), member);
        };
    }

    private static Read read(JsonNode request, String member) {
        var options = request.path("options");
        if (!(request.path(member) instanceof ObjectNode document)) {
            return refused("/" + member, "protocol.vcapi.document.missing", member);
        }
        if (!options.isMissingNode() && !options.isObject()) {
            return refused("/options", "protocol.vcapi.options");
        }
        return new Read.Request(
                (ObjectNode) request,
                document,
                options instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode());
    }

    private static Read refused(String place, String key, Object... arguments) {
        return new Read.Refused(List.of(new Issue(place, Message.of(key, arguments))));
    }
}
