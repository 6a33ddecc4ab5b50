/** Pages for paper and for archives: PDF/A-3 and PDF/UA-1 from markup of our own, with the type that comes with the program. */
@NullMarked
package eu.meshe.platform.print;

import org.jspecify.annotations.NullMarked;
