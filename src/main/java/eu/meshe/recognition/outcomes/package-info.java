/** Learning outcomes side by side: which of the target's are covered by which of the source's, how well, and who says so. */
@NullMarked
package eu.meshe.recognition.outcomes;

import org.jspecify.annotations.NullMarked;
