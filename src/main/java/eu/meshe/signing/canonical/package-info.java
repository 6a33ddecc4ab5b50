/** What is signed: a document in the one form that everyone gets, as statements (RDFC-1.0) or as text (JCS), and the contexts that give its words a meaning. */
@NullMarked
package eu.meshe.signing.canonical;

import org.jspecify.annotations.NullMarked;
