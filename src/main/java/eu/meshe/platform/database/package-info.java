/** The embedded PostgreSQL, and values to and from its columns. */
@NullMarked
package eu.meshe.platform.database;

import org.jspecify.annotations.NullMarked;
