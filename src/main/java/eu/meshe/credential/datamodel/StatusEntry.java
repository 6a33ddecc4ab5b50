package eu.meshe.credential.datamodel;

import eu.meshe.credential.StatusReference;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a credential says that its status stands; those of bitstring lists are checked (W3C Bitstring Status List 1.0, 2.1). */
public final class StatusEntry {

    /** Any size is allowed; no list that we would read is longer than this. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,17}");

    private StatusEntry() {}

    /** The references of a credential that has no faults. */
    public static List<StatusReference> listOf(ObjectNode credential) {
        var status = credential.path("credentialStatus");
        return status.isMissingNode()
                ? List.of()
                : Complaints.each(status).map(StatusEntry::reference).toList();
    }

    private static StatusReference reference(JsonNode entry) {
        var type = Complaints.each(entry.path("type"))
                .map(one -> one.asString(""))
                .findFirst()
                .orElse("");
        var index = entry.path("statusListIndex").asString("");
        return new StatusReference(
                type,
                entry.path("statusPurpose").asString(""),
                entry.path("statusListCredential").asString(""),
                INDEX.matcher(index).matches() ? Long.parseLong(index) : -1);
    }

    static void check(ObjectNode credential, Complaints complaints) {
        complaints.eachObject(credential, "credentialStatus", (entry, place) -> {
            if (entry.path("type").asString("").equals(StatusReference.BITSTRING)) {
                checkEntry(entry, place, complaints);
            }
        });
    }

    private static void checkEntry(ObjectNode entry, String place, Complaints complaints) {
        if (entry.path("statusPurpose").asString("").isBlank()) {
            complaints.add(place + "/statusPurpose", "status");
        }
        var index = entry.path("statusListIndex");
        if (!index.isString() || !INDEX.matcher(index.stringValue()).matches()) {
            complaints.add(place + "/statusListIndex", "status");
        }
        complaints.requireUrl(entry.path("statusListCredential"), place + "/statusListCredential");
        if (entry.path("id").isString() && entry.path("id").equals(entry.path("statusListCredential"))) {
            complaints.add(place + "/id", "status");
        }
    }
}
