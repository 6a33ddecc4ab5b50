@NullMarked
package eu.meshe.format;

import org.jspecify.annotations.NullMarked;
