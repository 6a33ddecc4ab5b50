/** What a credential is, whatever its format, and the port that every format fills. */
@NullMarked
@ApplicationModule(allowedDependencies = {"learning", "signing", "platform"})
package eu.meshe.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
