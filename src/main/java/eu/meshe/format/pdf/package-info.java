/** The credit supplement: a PDF for people with the sealed document inside it for machines; and credentials inside PDFs of others. */
@NullMarked
package eu.meshe.format.pdf;

import org.jspecify.annotations.NullMarked;
