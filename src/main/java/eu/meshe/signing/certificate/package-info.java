/** X.509: who seals, and the small authority that says so. */
@NullMarked
package eu.meshe.signing.certificate;

import org.jspecify.annotations.NullMarked;
