/** Our recognition decision as a VCDM 2.0 credential of its own, sealed with a Data Integrity proof. */
@NullMarked
package eu.meshe.format.recognitionrecord;

import org.jspecify.annotations.NullMarked;
