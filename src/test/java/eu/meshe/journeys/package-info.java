/** People's ways through the running exchange, in a real browser and over HTTP. */
@NullMarked
package eu.meshe.journeys;

import org.jspecify.annotations.NullMarked;
