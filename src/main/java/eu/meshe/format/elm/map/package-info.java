/** One mapper for each concept of ELM, both ways. */
@NullMarked
package eu.meshe.format.elm.map;

import org.jspecify.annotations.NullMarked;
