@NullMarked
package eu.meshe.credential;

import org.jspecify.annotations.NullMarked;
