package eu.meshe.protocol.vcapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON pointers in the options of a call, for selective disclosure. */
final class Pointers {

    private static final int MOST = 200;

    /** What no holder may leave out: else they could show a revoked credential without its status, or one that is over without its end. */
    private static final List<String> ALWAYS = List.of(
            "/issuer",
            "/validFrom",
            "/validUntil",
            "/issuanceDate",
            "/expirationDate",
            "/credentialStatus",
            "/credentialSchema",
            "/termsOfUse");

    private Pointers() {}

    /** Empty where they are no list of pointers (RFC 6901), or too long a one; a list without any where the option is not there. */
    static Optional<List<String>> find(ObjectNode options, String member) {
        var value = options.path(member);
        if (value.isMissingNode()) {
            return Optional.of(List.of());
        }
        var right = value.isArray()
                && value.size() <= MOST
                && value.values().stream().allMatch(Pointers::isPointer);
        return right
                ? Optional.of(value.values().stream()
                        .map(JsonNode::stringValue)
                        .distinct()
                        .toList())
                : Optional.empty();
    }

    /** These, and what must always be shown of that credential. */
    static List<String> withAlways(List<String> pointers, ObjectNode credential) {
        var always = ALWAYS.stream().filter(pointer -> credential.has(pointer.substring(1)));
        return Stream.concat(always, pointers.stream()).distinct().toList();
    }

    private static boolean isPointer(JsonNode value) {
        return value.isString()
                && (value.stringValue().isEmpty() || value.stringValue().startsWith("/"));
    }
}
