/** Who takes part: institutions, their people and roles, the keys they hold, sign-in; what keeps one institution's rows from another's. */
@NullMarked
@ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"learning", "platform", "web", "signing", "ledger"})
package eu.meshe.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
