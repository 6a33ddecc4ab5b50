/** A document in, a report of checks out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"learning", "institution", "platform", "web", "credential", "signing", "trust"})
package eu.meshe.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
