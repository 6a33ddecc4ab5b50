@NullMarked
package eu.meshe.signing;

import org.jspecify.annotations.NullMarked;
