package eu.meshe.trust;

/** How an institution stood on one day, for one level and field. */
public sealed interface Standing {

    /** An accreditation held that day and covers the level and the fields. */
    record InForce(Accreditation accreditation) implements Standing {}

    /** An accreditation held that day but covers another level or other fields. */
    record OutOfScope(Accreditation accreditation) implements Standing {}

    /** There is an accreditation, and it did not hold that day: not yet, no longer, or suspended. */
    record NotInForce(Accreditation accreditation) implements Standing {}

    /** We know of no accreditation at all: nothing follows from that. */
    record NoneKnown() implements Standing {}
}
