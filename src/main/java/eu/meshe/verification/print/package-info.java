/** A verification report on paper: what the page says, as a PDF, written without keeping anything. */
@NullMarked
package eu.meshe.verification.print;

import org.jspecify.annotations.NullMarked;
