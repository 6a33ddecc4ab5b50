/** Public keys and certificates as others look them up: JSON Web Key Sets (RFC 7517), certificate chains and revocation lists (RFC 5280). */
@NullMarked
package eu.meshe.protocol.keys;

import org.jspecify.annotations.NullMarked;
