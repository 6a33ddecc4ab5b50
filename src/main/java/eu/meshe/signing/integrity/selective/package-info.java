/** What proofs with selective disclosure are made of: their packed values, and the statements of a document one by one. Pure, without keys. */
@NullMarked
package eu.meshe.signing.integrity.selective;

import org.jspecify.annotations.NullMarked;
