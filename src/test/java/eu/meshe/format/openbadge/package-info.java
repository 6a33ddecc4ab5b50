@NullMarked
package eu.meshe.format.openbadge;

import org.jspecify.annotations.NullMarked;
