/** Presentations: credentials in an envelope that their holder signed when handing them over (W3C VCDM 2.0, 4.13 and 1.1, 4.10). */
@NullMarked
package eu.meshe.format.presentation;

import org.jspecify.annotations.NullMarked;
