/** The formats that credentials are written in, one folder each, pure translation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"learning", "platform", "credential", "signing"})
package eu.meshe.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
