/** What happens by itself as a deadline comes near and passes. */
@NullMarked
package eu.meshe.recognition.timer;

import org.jspecify.annotations.NullMarked;
