/** Erasmus Without Paper: what its documents say, without the network they travel in. */
@NullMarked
@NamedInterface("ewp")
package eu.meshe.format.ewp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
