/**
 * The one way out: whatever is fetched from other sites because a document names them goes through here, by the operator's rules and within
 * bounds. Usable without Spring.
 */
@NullMarked
package eu.meshe.platform.remote;

import org.jspecify.annotations.NullMarked;
