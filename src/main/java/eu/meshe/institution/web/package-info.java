/** Sign-in, account and institution pages, and their machine counterparts. */
@NullMarked
package eu.meshe.institution.web;

import org.jspecify.annotations.NullMarked;
