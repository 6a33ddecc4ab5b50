/** Pages and API that take a document and show the report. */
@NullMarked
package eu.meshe.verification.web;

import org.jspecify.annotations.NullMarked;
