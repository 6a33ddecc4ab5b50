/** Who looked at what of an application, for the applicant to see. */
@NullMarked
package eu.meshe.recognition.look;

import org.jspecify.annotations.NullMarked;
