/** Checking files from the command line, without the exchange. */
@NullMarked
package eu.meshe.verification.console;

import org.jspecify.annotations.NullMarked;
