/** What every part needs of the machine: clock, identifiers, database, jobs, messages, paging, errors. */
@NullMarked
@ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package eu.meshe.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
