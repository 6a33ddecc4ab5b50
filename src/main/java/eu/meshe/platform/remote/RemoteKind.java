package eu.meshe.platform.remote;

import java.time.Duration;
import java.util.Set;

/** What is fetched from others, each within its own bounds. */
public enum RemoteKind {
    /** Public keys under an issuer's own name: DID documents, metadata of issuers, key sets. They are as good as where they come from. */
    KEYS(256 * 1024, Duration.ofSeconds(6), Duration.ofHours(1), Set.of("application/json", "+json")),

    /** A signed list that says which credentials were revoked. It proves itself, so how it is labelled matters little. */
    STATUS_LIST(
            4 * 1024 * 1024,
            Duration.ofSeconds(8),
            Duration.ofMinutes(5),
            Set.of(
                    "application/json",
                    "+json",
                    "application/jwt",
                    "+jwt",
                    "application/vc",
                    "application/octet-stream",
                    "text/plain",
                    "")),

    /** A certificate revocation list (RFC 5280, 5), signed; customarily over plain HTTP. */
    REVOCATION_LIST(
            8 * 1024 * 1024,
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            Set.of("application/pkix-crl", "application/x-pkcs7-crl", "application/octet-stream", ""));

    private final int largest;
    private final Duration longest;
    private final Duration fresh;
    private final Set<String> mediaTypes;

    RemoteKind(int largest, Duration longest, Duration fresh, Set<String> mediaTypes) {
        this.largest = largest;
        this.longest = longest;
        this.fresh = fresh;
        this.mediaTypes = mediaTypes;
    }

    /** Bytes at most. */
    int largest() {
        return largest;
    }

    /** From the first look-up of the name to the last byte, redirects included. */
    Duration longest() {
        return longest;
    }

    /** How long a copy is good for where its site does not say. */
    Duration fresh() {
        return fresh;
    }

    /** Whether a site may send us on to another: not for keys, which are as good as the name they stand under. */
    boolean mayMoveToAnotherHost() {
        return this != KEYS;
    }

    /** Whether it may come in the clear: only what is signed and customarily published so. */
    boolean mayBePlain() {
        return this == REVOCATION_LIST;
    }

    /** @param type in lower case, without parameters; empty where none was given */
    boolean takes(String type) {
        var plus = type.lastIndexOf('+');
        return mediaTypes.contains(type)
                || (plus > 0 && type.startsWith("application/") && mediaTypes.contains(type.substring(plus)));
    }

    String accepted() {
        return switch (this) {
            case KEYS -> "application/did+json, application/json;q=0.9";
            case STATUS_LIST ->
                "application/vc, application/statuslist+jwt, application/vc+jwt, application/json;q=0.9, */*;q=0.1";
            case REVOCATION_LIST -> "application/pkix-crl, */*;q=0.1";
        };
    }
}
