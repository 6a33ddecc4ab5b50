/** The log for outsiders. */
@NullMarked
package eu.meshe.ledger.web;

import org.jspecify.annotations.NullMarked;
