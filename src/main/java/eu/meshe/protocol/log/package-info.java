/** The signed log as outsiders read and check it. */
@NullMarked
package eu.meshe.protocol.log;

import org.jspecify.annotations.NullMarked;
