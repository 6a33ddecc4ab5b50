/** By when something is due: working days and holidays of a country, periods with pauses, and what is done when they run out. */
@NullMarked
package eu.meshe.recognition.clock;

import org.jspecify.annotations.NullMarked;
