@NullMarked
package eu.meshe.interop;

import org.jspecify.annotations.NullMarked;
