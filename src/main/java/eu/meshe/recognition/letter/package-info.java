/** The decision as a letter, in the learner's language. */
@NullMarked
package eu.meshe.recognition.letter;

import org.jspecify.annotations.NullMarked;
