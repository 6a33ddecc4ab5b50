/** Time stamps over HTTP (RFC 3161, 3.4), and the revocation lists that go with them. */
@NullMarked
package eu.meshe.protocol.timestamp;

import org.jspecify.annotations.NullMarked;
