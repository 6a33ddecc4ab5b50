/** Identifiers whose keys can be found (DIDs), and public keys as one word. */
@NullMarked
package eu.meshe.signing.did;

import org.jspecify.annotations.NullMarked;
