/** The officer's desk: an institution's cases found, sorted, counted and paged. */
@NullMarked
package eu.meshe.recognition.desk;

import org.jspecify.annotations.NullMarked;
