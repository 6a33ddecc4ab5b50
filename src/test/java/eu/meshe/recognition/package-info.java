@NullMarked
package eu.meshe.recognition;

import org.jspecify.annotations.NullMarked;
