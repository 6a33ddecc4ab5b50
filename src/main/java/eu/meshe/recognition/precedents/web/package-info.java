/** The precedents on pages and in the API: an institution's own, those shared with it, and those that anyone may read. */
@NullMarked
package eu.meshe.recognition.precedents.web;

import org.jspecify.annotations.NullMarked;
