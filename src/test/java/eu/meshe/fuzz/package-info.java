/** What each parser does with bytes that nobody wrote: fed from the corpus with every build, and by Jazzer from {@code fuzz/run}. */
@NullMarked
package eu.meshe.fuzz;

import org.jspecify.annotations.NullMarked;
