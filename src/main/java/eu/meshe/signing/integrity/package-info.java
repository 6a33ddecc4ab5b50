/** W3C Data Integrity proofs: the cryptosuites, sets and chains of proofs, selective disclosure. */
@NullMarked
package eu.meshe.signing.integrity;

import org.jspecify.annotations.NullMarked;
