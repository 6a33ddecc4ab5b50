@NullMarked
package eu.meshe;

import org.jspecify.annotations.NullMarked;
