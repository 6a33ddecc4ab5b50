/**
 * What is read of the database again and again and seldom changes, kept in memory: right at once in the process that changes it, and at most a
 * second later in the others (docs/decisions/0020-registries-kept-in-memory.md).
 */
@NullMarked
package eu.meshe.platform.cache;

import org.jspecify.annotations.NullMarked;
