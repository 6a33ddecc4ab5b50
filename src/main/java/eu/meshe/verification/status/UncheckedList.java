package eu.meshe.verification.status;

import eu.meshe.signing.Proof;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a list says of itself, and the proof that is still to be checked. */
record UncheckedList(
        String issuer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Duration ttl,
        PublishedList.Entries entries,
        Proof proof) {

    PublishedList by(Proof.Signer signer) {
        return new PublishedList(issuer, signer, validFrom, validUntil, ttl, entries);
    }

    /** A member that is text; empty where it is not there, or is something else. */
    static String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isString() ? value.stringValue() : "";
    }
}
