@NullMarked
package eu.meshe.format.elmo;

import org.jspecify.annotations.NullMarked;
