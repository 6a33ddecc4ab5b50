/** The memory: what was decided becomes a precedent without persons, found again, suggested, and never binding. */
@NullMarked
@NamedInterface("precedents")
package eu.meshe.recognition.precedents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
