/** Pages and API of grade tables and of the conversion between two of them. */
@NullMarked
package eu.meshe.recognition.grades.web;

import org.jspecify.annotations.NullMarked;
