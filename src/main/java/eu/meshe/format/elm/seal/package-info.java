/** The JAdES seal (ETSI TS 119 182-1, baseline B): making it and checking it. */
@NullMarked
package eu.meshe.format.elm.seal;

import org.jspecify.annotations.NullMarked;
