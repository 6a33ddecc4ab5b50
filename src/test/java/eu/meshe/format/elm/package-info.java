@NullMarked
package eu.meshe.format.elm;

import org.jspecify.annotations.NullMarked;
