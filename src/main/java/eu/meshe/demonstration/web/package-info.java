/** What a visitor of a demonstration sees besides: where to begin, and everyone's mail. */
@NullMarked
package eu.meshe.demonstration.web;

import org.jspecify.annotations.NullMarked;
