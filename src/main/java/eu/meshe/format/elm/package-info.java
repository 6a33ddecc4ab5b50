/** The European Digital Credential: ELM v3 in JSON-LD with a JAdES seal, to and from our own words. */
@NullMarked
package eu.meshe.format.elm;

import org.jspecify.annotations.NullMarked;
