package eu.meshe.credential.datamodel;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.signing.canonical.Contexts;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every verifiable presentation must be (W3C VCDM 2.0, 4.13). The credentials in it have rules of their own. */
public final class PresentationRules {

    public static final String TYPE = "VerifiablePresentation";

    /** A credential that is signed as a whole, in a data URL (4.13.1). */
    public static final String ENVELOPED = "EnvelopedVerifiableCredential";

    /** Each costs as much as a document by itself. */
    public static final int MOST_CREDENTIALS = 20;

    private PresentationRules() {}

    public static List<Issue> findFaults(ObjectNode presentation) {
        var complaints = new Complaints();
        Envelope.check(presentation, TYPE, complaints);
        if (presentation.has("holder")) {
            checkHolder(presentation.get("holder"), complaints);
        }
        complaints.eachObject(presentation, "termsOfUse", complaints::requireType);
        complaints.eachObject(presentation, "verifiableCredential", (credential, place) -> {
            if (isEnveloped(credential)) {
                checkEnvelope(credential, place, complaints);
            }
        });
        if (presentation.path("verifiableCredential").size() > MOST_CREDENTIALS
                && presentation.path("verifiableCredential").isArray()) {
            complaints.add("/verifiableCredential", "many", MOST_CREDENTIALS);
        }
        return complaints.all();
    }

    /** The URL with which the holder names themselves; empty where they do not. */
    public static String holderOf(JsonNode presentation) {
        var holder = presentation.path("holder");
        return holder.isString() ? holder.stringValue() : holder.path("id").asString("");
    }

    public static boolean isEnveloped(JsonNode credential) {
        return Complaints.each(credential.path("type"))
                .anyMatch(type -> type.asString("").equals(ENVELOPED));
    }

    private static void checkHolder(JsonNode holder, Complaints complaints) {
        if (holder.isObject()) {
            complaints.requireUrl(holder.path("id"), "/holder/id");
        } else {
            complaints.requireUrl(holder, "/holder");
        }
    }

    private static void checkEnvelope(ObjectNode envelope, String place, Complaints complaints) {
        if (Complaints.each(envelope.path("@context"))
                .noneMatch(one -> one.asString("").equals(Contexts.CREDENTIALS_V2))) {
            complaints.add(place + "/@context", "context", Contexts.CREDENTIALS_V2);
        }
        if (!envelope.path("id").asString("").startsWith("data:")) {
            complaints.add(place + "/id", "envelope");
        }
    }
}
