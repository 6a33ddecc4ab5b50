/** Results of checks that somebody pinned: an address that says what was found then, and what would be found now, without the document. */
@NullMarked
package eu.meshe.verification.pin;

import org.jspecify.annotations.NullMarked;
