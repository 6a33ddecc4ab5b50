/** The same call twice does one thing. */
@NullMarked
package eu.meshe.platform.idempotency;

import org.jspecify.annotations.NullMarked;
