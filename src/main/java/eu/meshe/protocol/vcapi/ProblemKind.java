package eu.meshe.protocol.vcapi;

/** The kinds of problem, each with the address by which its standard names it. */
enum ProblemKind {
    PARSING("https://www.w3.org/TR/vc-data-model#PARSING_ERROR"),
    MALFORMED("https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR"),
    PERIOD("https://www.w3.org/TR/vc-data-model#RANGE_ERROR"),
    PROOF("https://w3id.org/security#PROOF_VERIFICATION_ERROR"),
    DOMAIN("https://w3id.org/security#INVALID_DOMAIN_ERROR"),
    CHALLENGE("https://w3id.org/security#INVALID_CHALLENGE_ERROR"),
    STATUS("https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR"),
    STATUS_UNKNOWN("https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR"),
    /** No standard names it: whether anyone vouches for who the issuer is. */
    ISSUER("/problems/issuer"),
    /** Nor this: what nobody looked at. */
    UNCHECKED("/problems/not-checked");

    private final String address;

    ProblemKind(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** The end of its key among the messages. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
