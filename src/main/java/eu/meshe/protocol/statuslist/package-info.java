/** Status lists as others read them: W3C Bitstring Status List 1.0. */
@NullMarked
package eu.meshe.protocol.statuslist;

import org.jspecify.annotations.NullMarked;
