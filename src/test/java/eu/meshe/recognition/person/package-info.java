@NullMarked
package eu.meshe.recognition.person;

import org.jspecify.annotations.NullMarked;
