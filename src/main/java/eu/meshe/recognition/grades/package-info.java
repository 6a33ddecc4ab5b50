/** How a grade of one institution reads in the grades of another: tables of how often each grade is given, and the conversion between two. */
@NullMarked
@NamedInterface("grades")
package eu.meshe.recognition.grades;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
