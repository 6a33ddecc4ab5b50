/** The catalogue's pages and its API. */
@NullMarked
package eu.meshe.catalogue.web;

import org.jspecify.annotations.NullMarked;
