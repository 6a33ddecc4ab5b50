/** Status lists that others publish: fetched, read, and believed only of those who may speak of the credential. Usable without Spring. */
@NullMarked
package eu.meshe.verification.status;

import org.jspecify.annotations.NullMarked;
