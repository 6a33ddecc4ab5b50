/** Institutions as others look them up: their DID documents by did:web. */
@NullMarked
package eu.meshe.protocol.didweb;

import org.jspecify.annotations.NullMarked;
