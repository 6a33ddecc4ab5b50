/** EMREX ELMO: transcripts of records in XML, read only. */
@NullMarked
package eu.meshe.format.elmo;

import org.jspecify.annotations.NullMarked;
