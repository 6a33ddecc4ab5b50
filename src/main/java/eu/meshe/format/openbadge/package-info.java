/** Open Badges 3.0 (1EdTech) on VCDM 2.0, sealed with a Data Integrity proof. */
@NullMarked
package eu.meshe.format.openbadge;

import org.jspecify.annotations.NullMarked;
