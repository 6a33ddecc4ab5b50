/** Mails to people: kept first, sent afterwards. */
@NullMarked
package eu.meshe.platform.mail;

import org.jspecify.annotations.NullMarked;
