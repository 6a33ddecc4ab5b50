@NullMarked
package eu.meshe.issuance;

import org.jspecify.annotations.NullMarked;
