package eu.meshe.format.elm.map;

import eu.meshe.credential.StatusReference;
import eu.meshe.format.elm.json.JsonText;
import eu.meshe.format.elm.json.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The status entry (W3C Bitstring Status List 1.0, 2.1). The shapes of ELM 3 want the status to be an xsd:anyURI, every reader of JSON wants
 * the entry's members: one object serves both. To JSON it is the usual entry; its own small context tells JSON-LD that it is a value of
 * the type xsd:anyURI (see docs/decisions/0003-own-jades-seal.md).
 */
public final class StatusMapper {

    private static final String ANY_URI = "http://www.w3.org/2001/XMLSchema#anyURI";

    private static final Pattern INDEX = Pattern.compile("\\d{1,18}");

    private StatusMapper() {}

    /** An entry for each reference to a bitstring list. */
    public static List<ObjectNode> write(List<StatusReference> statuses) {
        var ours = statuses.stream()
                .filter(status -> status.type().equals(StatusReference.BITSTRING))
                .toList();
        var written = new ArrayList<ObjectNode>();
        for (var status : ours) {
            var first = ours.getFirst();
            // one address for all of them: the shapes allow one value, and equal values are one
            written.add(entry(status, first.list() + "#" + first.index()));
        }
        return written;
    }

    public static List<StatusReference> readAll(Part credential) {
        var found = new ArrayList<StatusReference>();
        for (var status : credential.all("credentialStatus")) {
            found.add(new StatusReference(
                    status.types().stream().findFirst().orElse("?"),
                    status.text("statusPurpose").orElse(""),
                    status.text("statusListCredential").orElse(""),
                    index(status)));
        }
        if (found.isEmpty()) {
            credential
                    .texts("credentialStatus")
                    .forEach(address -> found.add(new StatusReference("?", "", address, -1)));
        }
        return found;
    }

    private static ObjectNode entry(StatusReference status, String address) {
        var entry = JsonText.object();
        entry.putObject("@context")
                .put(status.type(), ANY_URI)
                .putNull("statusPurpose")
                .putNull("statusListIndex")
                .putNull("statusListCredential");
        return entry.put("type", status.type())
                .put("@value", address)
                .put("statusPurpose", status.purpose())
                .put("statusListIndex", Long.toString(status.index()))
                .put("statusListCredential", status.list());
    }

    private static long index(Part status) {
        var text = status.text("statusListIndex").orElse("");
        return INDEX.matcher(text).matches() ? Long.parseLong(text) : -1;
    }
}
