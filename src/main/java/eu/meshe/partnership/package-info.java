/** Agreements between institutions and what each one changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"learning", "institution", "platform", "web", "ledger", "trust"})
package eu.meshe.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
