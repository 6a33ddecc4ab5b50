package eu.meshe.credential.datamodel;

import java.util.HashSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What lies elsewhere and must be what the issuer saw, each with its digest (VCDM 2.0, 5.3). Nothing is fetched to compare it. */
final class RelatedResources {

    private static final Pattern SRI = Pattern.compile("sha(256|384|512)-\\S+");

    private RelatedResources() {}

    static void check(ObjectNode credential, Complaints complaints) {
        var seen = new HashSet<String>();
        complaints.eachObject(credential, "relatedResource", (resource, place) -> {
            complaints.requireUrl(resource.path("id"), place + "/id");
            if (!seen.add(resource.path("id").asString(""))) {
                complaints.add(place + "/id", "twice");
            }
            if (!hasDigest(resource)) {
                complaints.add(place, "digest");
            }
        });
    }

    private static boolean hasDigest(ObjectNode resource) {
        var sri = resource.path("digestSRI");
        var multibase = resource.path("digestMultibase");
        var right = (sri.isMissingNode() || SRI.matcher(sri.asString("")).matches())
                && (multibase.isMissingNode() || multibase.asString("").matches("[uz]\\S+"));
        return right && !(sri.isMissingNode() && multibase.isMissingNode());
    }
}
