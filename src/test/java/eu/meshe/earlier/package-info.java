/** Databases that earlier versions of the program filled. */
@NullMarked
package eu.meshe.earlier;

import org.jspecify.annotations.NullMarked;
