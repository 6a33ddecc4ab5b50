/** Securing W3C credentials and presentations by JOSE from the command line, as the public test suite asks for it. */
@NullMarked
@NamedInterface("vcjose")
package eu.meshe.protocol.vcjose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
