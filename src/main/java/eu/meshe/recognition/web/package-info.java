/** The pages and the API of recognition. */
@NullMarked
package eu.meshe.recognition.web;

import org.jspecify.annotations.NullMarked;
