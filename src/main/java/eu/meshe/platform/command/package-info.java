/** What an operator does from the command line. */
@NullMarked
package eu.meshe.platform.command;

import org.jspecify.annotations.NullMarked;
