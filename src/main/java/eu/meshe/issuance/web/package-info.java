/** Pages and API of awarding, revoking and claiming. */
@NullMarked
package eu.meshe.issuance.web;

import org.jspecify.annotations.NullMarked;
