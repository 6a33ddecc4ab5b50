/**
 * Applications without full documents (Lisbon Recognition Convention, VII): what a person tells of her education becomes a background paper
 * that is assessed in place of a credential.
 */
@NullMarked
@NamedInterface("background")
package eu.meshe.recognition.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
