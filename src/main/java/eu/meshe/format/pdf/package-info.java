/** The credit supplement: a PDF for people (PDF/A-3, PDF/UA-1) with the sealed document inside it for machines. */
@NullMarked
package eu.meshe.format.pdf;

import org.jspecify.annotations.NullMarked;
