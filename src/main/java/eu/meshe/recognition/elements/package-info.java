/** How each of the five elements of two achievements compares: one class each, listed once. */
@NullMarked
package eu.meshe.recognition.elements;

import org.jspecify.annotations.NullMarked;
