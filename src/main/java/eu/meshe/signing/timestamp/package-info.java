/** Trusted time (RFC 3161): that something was there before a moment. */
@NullMarked
package eu.meshe.signing.timestamp;

import org.jspecify.annotations.NullMarked;
