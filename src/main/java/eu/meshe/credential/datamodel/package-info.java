/** What the W3C Verifiable Credentials Data Model demands of every credential and presentation, whatever it is about. */
@NullMarked
@NamedInterface("datamodel")
package eu.meshe.credential.datamodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
