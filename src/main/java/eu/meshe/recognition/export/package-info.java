/** What was decided, for the systems of others: ELMO, a transcript, a learning agreement, a Diploma Supplement. */
@NullMarked
package eu.meshe.recognition.export;

import org.jspecify.annotations.NullMarked;
