/** What a format costs beside the signature alone. Run by {@code benchmark/formats}; no part of the product. */
@NullMarked
package eu.meshe.benchmark;

import org.jspecify.annotations.NullMarked;
