package eu.meshe.format.elm.code;

/**
 * One entry of a controlled vocabulary.
 *
 * @param id its IRI
 * @param scheme the IRI of the list it is in
 * @param label its English name in the list; empty where we do not know it
 */
public record Concept(String id, String scheme, String label) {}
