/** JSON Web Signatures and keys (RFC 7515, 7517, 7518). */
@NullMarked
package eu.meshe.signing.jose;

import org.jspecify.annotations.NullMarked;
