@NullMarked
package eu.meshe.institution;

import org.jspecify.annotations.NullMarked;
