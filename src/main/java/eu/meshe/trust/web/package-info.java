/** Pages and API for accreditations. */
@NullMarked
package eu.meshe.trust.web;

import org.jspecify.annotations.NullMarked;
