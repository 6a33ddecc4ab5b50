/** The JSON-LD contexts that are our own, for verifiers elsewhere. */
@NullMarked
package eu.meshe.protocol.context;

import org.jspecify.annotations.NullMarked;
