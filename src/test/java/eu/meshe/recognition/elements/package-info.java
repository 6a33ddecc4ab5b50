@NullMarked
package eu.meshe.recognition.elements;

import org.jspecify.annotations.NullMarked;
