/** Keys and their custody, signatures and proofs: Data Integrity, JWS, DID documents. Knows nothing of learning. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform"})
package eu.meshe.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
