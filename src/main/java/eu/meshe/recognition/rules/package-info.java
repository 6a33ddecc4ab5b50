/** What an institution has laid down for its recognition cases: how days count, what happens when they run out, who signs, and what is the most. */
@NullMarked
@NamedInterface("rules")
package eu.meshe.recognition.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
