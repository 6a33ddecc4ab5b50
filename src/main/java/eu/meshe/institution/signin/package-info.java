/** Signing in: by password, by mailed link, by passkey; tokens for machines. */
@NullMarked
package eu.meshe.institution.signin;

import org.jspecify.annotations.NullMarked;
