/** JSON as ELM uses it: strict on the way in, tolerant of its many shapes, orderly on the way out. */
@NullMarked
package eu.meshe.format.elm.json;

import org.jspecify.annotations.NullMarked;
