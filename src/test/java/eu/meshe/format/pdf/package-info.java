@NullMarked
package eu.meshe.format.pdf;

import org.jspecify.annotations.NullMarked;
