package eu.meshe.format.sdjwt;

import eu.meshe.credential.Disclosures;
import eu.meshe.credential.Judgement;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.MemberTable;
import eu.meshe.platform.Message;
import eu.meshe.signing.sdjwt.SdJwt;
import eu.meshe.signing.sdjwt.Unveil;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What we know of a type of SD-JWT VC ({@code vct}): so far the one that the EU made for micro-credentials, in each of its versions. */
final class CredentialType {

    private static final String MICRO_CREDENTIALS = "urn:eudi:micro_credential:";

    private static final MemberTable TABLE = MemberTable.load("/format/sdjwt/micro-credential.members");

    /** DC4EU, vctm_microcredential.json: the claims with {@code "sd": "never"}, but for those inside of lists. */
    private static final List<String> NEVER_HIDDEN = List.of(
            "/credentialSubject/achievement/name",
            "/credentialSubject/achievement/description",
            "/credentialSubject/achievement/criteria/narrative",
            "/credentialSubject/achievement/ECTS",
            "/credentialSubject/achievement/educationProgramIdentifier",
            "/credentialSubject/achievement/participationType",
            "/credentialSubject/achievement/supervisionType",
            "/issuer/name",
            "/issuer/address/addressCountryCodename",
            "/validFrom",
            "/validUntil");

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

    /** What the type says of its claims: how they are built, and which of them are never hidden (SD-JWT VC, 6.2, {@code sd}). */
    static Judgement schema(SdJwt sdJwt, Unveil.Result unveiled) {
        var claims = unveiled.claims();
        if (!isKnown(claims)) {
            var type = claims.path("vct").asString("?");
            return new Judgement("", List.of(), List.of(new Issue("/vct", Message.of("sdjwt.type.unknown", type))));
        }
        var faults = new ArrayList<>(TABLE.faults(claims));
        NEVER_HIDDEN.stream()
                .filter(place -> !claims.at(place).isMissingNode()
                        && sdJwt.claims().at(place).isMissingNode())
                .forEach(place -> faults.add(new Issue(place, Message.of("sdjwt.type.hidden"))));
        return new Judgement("urn:eudi:micro_credential", faults, List.of());
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
