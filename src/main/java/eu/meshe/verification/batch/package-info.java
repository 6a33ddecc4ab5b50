/** Many documents in one request: read one after the other, checked a few at a time, answered in their order. Nothing is kept. */
@NullMarked
package eu.meshe.verification.batch;

import org.jspecify.annotations.NullMarked;
