/** Who may award what: accreditations and the keys of issuers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"learning", "institution", "platform", "web", "ledger", "signing"})
package eu.meshe.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
