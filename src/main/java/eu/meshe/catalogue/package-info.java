/** Micro-credentials and their runs: describe, check, publish, find, enrol. */
@NullMarked
@ApplicationModule(allowedDependencies = {"learning", "institution", "platform", "web", "ledger", "partnership"})
package eu.meshe.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
