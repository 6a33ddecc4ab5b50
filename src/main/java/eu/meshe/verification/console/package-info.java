/** Checking files from the command line, without the exchange. */
@NullMarked
@NamedInterface("console")
package eu.meshe.verification.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
