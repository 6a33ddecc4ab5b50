package eu.meshe.format;

import eu.meshe.credential.StatusReference;
import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.Contexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every verifiable credential says whatever it is about (W3C VCDM 2.0, and 1.1 with its own names for the dates).
 */
public record CredentialEnvelope(
        String id,
        List<String> types,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<StatusReference> statuses) {

    private static final Pattern INDEX = Pattern.compile("\\d{1,18}");

    public CredentialEnvelope {
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
    }

    public static CredentialEnvelope read(JsonPlace root) {
        root.requireType("VerifiableCredential");
        var contexts = root.at("@context");
        var old = isFirst(contexts, Contexts.CREDENTIALS_V1);
        if (!old && !isFirst(contexts, Contexts.CREDENTIALS_V2)) {
            contexts.note(Message.of("format.context.first", Contexts.CREDENTIALS_V2));
        }
        var id = root.at("id");
        return new CredentialEnvelope(
                id.iriText().orElse(""),
                root.at("type").texts(),
                root.at(old ? "issuanceDate" : "validFrom").time().orElse(null),
                root.at(old ? "expirationDate" : "validUntil").time().orElse(null),
                readStatuses(root.at("credentialStatus")));
    }

    /** The places where to ask: one object, or a list of them. */
    public static List<StatusReference> readStatuses(JsonPlace statuses) {
        var references = new ArrayList<StatusReference>();
        for (var status : statuses.eachObject()) {
            references.add(status(status));
        }
        return references;
    }

    private static boolean isFirst(JsonPlace contexts, String address) {
        var first = contexts.node().isArray() ? contexts.node().path(0) : contexts.node();
        return first.isString() && first.stringValue().equals(address);
    }

    private static StatusReference status(JsonPlace status) {
        var types = status.at("type").texts();
        var type = types.isEmpty() ? "" : types.getFirst();
        if (type.isEmpty()) {
            status.at("type").complain("format.member.missing");
        }
        if (!type.equals(StatusReference.BITSTRING)) {
            return new StatusReference(
                    type,
                    status.at("statusPurpose").text().orElse(""),
                    status.at("id").text().orElse(""),
                    -1);
        }
        return new StatusReference(
                type,
                status.at("statusPurpose").requiredText().orElse(""),
                status.at("statusListCredential").requiredText().orElse(""),
                index(status.at("statusListIndex")));
    }

    private static long index(JsonPlace place) {
        var text = place.textOrNumber().orElse("");
        if (INDEX.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        place.complain("format.member.notNumber");
        return -1;
    }

    /** Writes the references to bitstring lists as VCDM wants them: one as an object, several as a list, none not at all. */
    public static void writeStatuses(ObjectNode document, List<StatusReference> statuses) {
        var written = statuses.stream()
                .filter(status -> status.type().equals(StatusReference.BITSTRING))
                .map(status -> document.objectNode()
                        .put("id", status.list() + "#" + status.index())
                        .put("type", StatusReference.BITSTRING)
                        .put("statusPurpose", status.purpose())
                        .put("statusListIndex", Long.toString(status.index()))
                        .put("statusListCredential", status.list()))
                .toList();
        if (written.size() == 1) {
            document.set("credentialStatus", written.getFirst());
        } else if (!written.isEmpty()) {
            document.putArray("credentialStatus").addAll(written);
        }
    }
}
