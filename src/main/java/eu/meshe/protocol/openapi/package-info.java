/** The API described for machines (OpenAPI 3.1, generated from the handlers) and for people (a page made of the same description). */
@NullMarked
package eu.meshe.protocol.openapi;

import org.jspecify.annotations.NullMarked;
