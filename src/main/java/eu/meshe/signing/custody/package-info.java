/** Where private keys are kept: files, or a PKCS#11 token. */
@NullMarked
package eu.meshe.signing.custody;

import org.jspecify.annotations.NullMarked;
