/** MESHE: the micro-credentials exchange system for higher education in Europe. */
@NullMarked
package eu.meshe;

import org.jspecify.annotations.NullMarked;
