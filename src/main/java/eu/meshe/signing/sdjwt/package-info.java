/** Selective disclosure for JSON Web Tokens (RFC 9901): claims that whoever holds a signed text may show or keep back. */
@NullMarked
package eu.meshe.signing.sdjwt;

import org.jspecify.annotations.NullMarked;
