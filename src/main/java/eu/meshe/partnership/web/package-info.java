/** Pages and API for agreements. */
@NullMarked
package eu.meshe.partnership.web;

import org.jspecify.annotations.NullMarked;
