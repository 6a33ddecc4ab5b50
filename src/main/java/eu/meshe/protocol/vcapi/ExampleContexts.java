package eu.meshe.protocol.vcapi;

import eu.meshe.signing.canonical.Contexts;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * The contexts of the examples in W3C's specifications, as our own statement of what they define. They are for examples only: the first gives
 * every word a meaning, so that nothing in a document is undefined any more.
 */
final class ExampleContexts {

    /** VCDM 2.0, 1.5: each term that nothing else defines is one of the examples'. */
    private static final String V2 = "https://www.w3.org/ns/credentials/examples/v2";

    private static final String TERMS_OF_V2 = "https://www.w3.org/ns/credentials/examples#";

    /** VCDM 1.1, 1.4: the terms of its examples about degrees, relations and alumni. */
    private static final String V1 = "https://www.w3.org/2018/credentials/examples/v1";

    private static final String TERMS_OF_V1 = "https://example.org/examples#";
    private static final String SCHEMA = "http://schema.org/";
    private static final String MARKUP = "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML";

    private static final List<String> PLAIN_TERMS_OF_V1 = List.of(
            "AlumniCredential",
            "BachelorDegree",
            "DisputeCredential",
            "PrescriptionCredential",
            "RelationshipCredential",
            "UniversityDegreeCredential",
            "college",
            "currentStatus",
            "degree",
            "degreeSchool",
            "degreeType",
            "statusReason");

    private ExampleContexts() {}

    static Contexts addTo(Contexts contexts) {
        return contexts.with(
                        V2,
                        context(Json.createObjectBuilder()
                                .add("@vocab", TERMS_OF_V2)
                                .build()))
                .with(V1, context(termsOfV1()));
    }

    private static JsonObject termsOfV1() {
        var terms = Json.createObjectBuilder()
                .add("alumniOf", markup("alumniOf"))
                .add("name", markup("name"))
                .add("givenName", SCHEMA + "givenName")
                .add("familyName", SCHEMA + "familyName")
                .add("spouse", SCHEMA + "spouse");
        PLAIN_TERMS_OF_V1.forEach(term -> terms.add(term, TERMS_OF_V1 + term));
        return terms.build();
    }

    private static JsonObject markup(String term) {
        return Json.createObjectBuilder()
                .add("@id", SCHEMA + term)
                .add("@type", MARKUP)
                .build();
    }

    private static JsonObject context(JsonObject terms) {
        return Json.createObjectBuilder().add("@context", terms).build();
    }
}
