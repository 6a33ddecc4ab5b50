/** The checks of a verification, one class each, listed once in order. */
@NullMarked
package eu.meshe.verification.checks;

import org.jspecify.annotations.NullMarked;
