/** The code lists of the EU vocabularies that ELM points to: our word on one side, the list's IRI on the other. */
@NullMarked
package eu.meshe.format.elm.code;

import org.jspecify.annotations.NullMarked;
