/** The page shell: layout, language, errors, accessibility, the card and its seal. Knows no capability. */
@NullMarked
@ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"learning", "platform"})
package eu.meshe.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
