/** W3C CCG VC-API: other systems issue, derive and verify credentials and verify presentations by Data Integrity cryptosuites. */
@NullMarked
package eu.meshe.protocol.vcapi;

import org.jspecify.annotations.NullMarked;
