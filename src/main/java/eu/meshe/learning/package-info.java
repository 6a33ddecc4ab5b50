/** The field's own words: what a micro-credential says about learning. Plain values without a framework. */
@NullMarked
@ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package eu.meshe.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
