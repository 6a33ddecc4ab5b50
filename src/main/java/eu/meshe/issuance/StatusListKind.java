package eu.meshe.issuance;

import eu.meshe.credential.StatusReference;
import java.util.Arrays;
import java.util.Optional;

/** The ways in which the same positions are published: each at an address of its own. */
public enum StatusListKind {
    /** W3C Bitstring Status List 1.0, what was revoked. */
    REVOCATION(StatusReference.BITSTRING, "revocation", ""),
    /** W3C Bitstring Status List 1.0, what is suspended. */
    SUSPENSION(StatusReference.BITSTRING, "suspension", "/suspension"),
    /** IETF Token Status List, both in one. */
    TOKEN(StatusReference.TOKEN, "", "/token");

    private final String type;
    private final String purpose;
    private final String ending;

    StatusListKind(String type, String purpose, String ending) {
        this.type = type;
        this.purpose = purpose;
        this.ending = ending;
    }

    /** As a credential names the type; see {@link StatusReference}. */
    public String type() {
        return type;
    }

    /** {@code revocation}, {@code suspension}, or empty where the list tells both apart itself. */
    public String purpose() {
        return purpose;
    }

    /** What its address ends with, after the number of the list: empty, or from a slash on. */
    public String ending() {
        return ending;
    }

    /** The kind that a credential means by that type and purpose. */
    static Optional<StatusListKind> of(StatusReference reference) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(reference.type()))
                .filter(kind -> kind.purpose.equals(reference.purpose()))
                .findFirst();
    }
}
