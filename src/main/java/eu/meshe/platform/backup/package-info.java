/** Everything into one file, and back. */
@NullMarked
package eu.meshe.platform.backup;

import org.jspecify.annotations.NullMarked;
