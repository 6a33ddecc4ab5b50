/** The exchange under attack, over HTTP and on the whole demonstration's world: every route, every form, with what nobody should send. */
@NullMarked
package eu.meshe.attack;

import org.jspecify.annotations.NullMarked;
