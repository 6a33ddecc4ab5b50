package eu.meshe.credential.datamodel;

import eu.meshe.credential.Reading.Issue;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every verifiable credential must be (W3C VCDM 2.0, section 4 and 5; for 1.1 with its own names for the dates). What it is about, whether
 * its terms are defined and whether it is signed are other questions.
 */
public final class CredentialRules {

    public static final String TYPE = "VerifiableCredential";

    /** Those whose value must say of which type it is (4.5, and 5.10 for the reserved ones). */
    private static final List<String> TYPED = List.of(
            "credentialStatus",
            "credentialSchema",
            "termsOfUse",
            "evidence",
            "refreshService",
            "confidenceMethod",
            "renderMethod");

    /** Those whose identifier is demanded as well: 4.11 of 2.0, and 5.4 of 1.1 for services. */
    private static final Set<String> IDENTIFIED = Set.of("credentialSchema");

    private CredentialRules() {}

    /** What is wrong, each with its place as a JSON pointer; empty for a credential that is as it must be. */
    public static List<Issue> findFaults(ObjectNode credential) {
        var complaints = new Complaints();
        Envelope.check(credential, TYPE, complaints);
        checkIssuer(credential, complaints);
        checkSubjects(credential, complaints);
        Texts.check(credential, "", complaints);
        Texts.check(credential.path("issuer"), "/issuer", complaints);
        ValidityPeriod.check(credential, complaints);
        TYPED.forEach(member -> complaints.eachObject(
                credential, member, (object, place) -> checkTyped(object, place, member, complaints)));
        StatusEntry.check(credential, complaints);
        RelatedResources.check(credential, complaints);
        return complaints.all();
    }

    /** The URL with which the issuer names itself; empty where it does not. */
    public static String issuerOf(JsonNode credential) {
        var issuer = credential.path("issuer");
        return issuer.isString() ? issuer.stringValue() : issuer.path("id").asString("");
    }

    /** 4.7: a URL, or an object with one as its identifier. */
    private static void checkIssuer(ObjectNode credential, Complaints complaints) {
        var issuer = credential.path("issuer");
        if (issuer.isObject()) {
            complaints.requireUrl(issuer.path("id"), "/issuer/id");
        } else {
            complaints.requireUrl(issuer, "/issuer");
        }
    }

    /** 4.8: one or more objects, each with something said of it. */
    private static void checkSubjects(ObjectNode credential, Complaints complaints) {
        if (!credential.has("credentialSubject")) {
            complaints.add("/credentialSubject", "subject");
        }
        complaints.eachObject(credential, "credentialSubject", (subject, place) -> {
            if (subject.isEmpty()) {
                complaints.add(place, "subject");
            }
            complaints.requireUrlIfPresent(subject, "id", place);
        });
    }

    private static void checkTyped(ObjectNode object, String place, String member, Complaints complaints) {
        complaints.requireType(object, place);
        if (IDENTIFIED.contains(member) && !object.has("id")) {
            complaints.add(place + "/id", "url");
        }
        complaints.requireUrlIfPresent(object, "id", place);
    }
}
