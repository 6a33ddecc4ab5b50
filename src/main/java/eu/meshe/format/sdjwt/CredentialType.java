package eu.meshe.format.sdjwt;

import eu.meshe.credential.Disclosures;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What we know of a type of SD-JWT VC ({@code vct}): so far the one that the EU made for micro-credentials, in each of its versions. */
final class CredentialType {

    private static final String MICRO_CREDENTIALS = "urn:eudi:micro_credential:";

    private CredentialType() {}

    static boolean isKnown(JsonNode claims) {
        return claims.path("vct").asString("").startsWith(MICRO_CREDENTIALS);
    }

    /**
     * What was kept back. Its list of claims calls none mandatory, but a micro-credential without a title says nothing.
     */
    static Disclosures disclosures(Unveil.Result unveiled) {
        var claims = unveiled.claims();
        var isKnown = isKnown(claims);
        return new Disclosures(
                unveiled.withheld(), isKnown, isKnown && !hasTitle(claims) ? List.of(withoutTitle()) : List.of());
    }

    private static boolean hasTitle(JsonNode claims) {
        return !claims.path(Terms.SUBJECT)
                        .path(Terms.ACHIEVEMENT)
                        .path(Terms.NAME)
                        .isMissingNode()
                || !claims.path("title").isMissingNode();
    }

    private static Issue withoutTitle() {
        return new Issue("/credentialSubject/achievement/name", Message.of("sdjwt.notShown", Terms.NAME));
    }
}
