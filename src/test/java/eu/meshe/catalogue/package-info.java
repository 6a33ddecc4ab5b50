@NullMarked
package eu.meshe.catalogue;

import org.jspecify.annotations.NullMarked;
