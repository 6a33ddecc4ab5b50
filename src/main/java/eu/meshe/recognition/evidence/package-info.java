/** What is added to a case beside the credential: documents that the applicant sends, notes that officers make, and what is missing. */
@NullMarked
@NamedInterface("evidence")
package eu.meshe.recognition.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
