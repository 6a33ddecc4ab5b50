/** The log for outsiders: heads, entries and proofs to read, and commands that check them. */
@NullMarked
@NamedInterface("log")
package eu.meshe.protocol.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
