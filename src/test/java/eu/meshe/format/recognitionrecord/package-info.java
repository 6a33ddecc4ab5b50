@NullMarked
package eu.meshe.format.recognitionrecord;

import org.jspecify.annotations.NullMarked;
