/** The append-only, signed log of every decision that a person may contest. */
@NullMarked
@ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"platform", "web", "signing"})
package eu.meshe.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
