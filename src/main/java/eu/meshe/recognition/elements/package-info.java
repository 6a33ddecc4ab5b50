/** The five elements of two achievements side by side, as decisions name them; what is found of each is its condition's answer. */
@NullMarked
package eu.meshe.recognition.elements;

import org.jspecify.annotations.NullMarked;
