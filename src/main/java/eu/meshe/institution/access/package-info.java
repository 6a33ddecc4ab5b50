/** Who may call what: the access annotations, and the gate that holds every handler to its own. */
@NullMarked
package eu.meshe.institution.access;

import org.jspecify.annotations.NullMarked;
