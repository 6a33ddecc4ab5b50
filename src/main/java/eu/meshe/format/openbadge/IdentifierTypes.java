package eu.meshe.format.openbadge;

import java.util.Set;

/** How Open Badges names the scheme of an identifier: one of its own words, or any other after {@code ext:}. */
final class IdentifierTypes {

    private static final String EXTENSION = "ext:";

    /** Open Badges 3.0, B.3.3 IdentifierTypeEnum. */
    private static final Set<String> OWN = Set.of(
            "name",
            "sourcedId",
            "systemId",
            "productId",
            "userName",
            "accountId",
            "emailAddress",
            "nationalIdentityNumber",
            "isbn",
            "issn",
            "lisSourcedId",
            "oneRosterSourcedId",
            "sisSourcedId",
            "ltiContextId",
            "ltiDeploymentId",
            "ltiToolId",
            "ltiPlatformId",
            "ltiUserId",
            "identifier");

    private IdentifierTypes() {}

    static String written(String scheme) {
        return OWN.contains(scheme) ? scheme : EXTENSION + scheme;
    }

    static String scheme(String identifierType) {
        return identifierType.startsWith(EXTENSION) && identifierType.length() > EXTENSION.length()
                ? identifierType.substring(EXTENSION.length())
                : identifierType;
    }
}
