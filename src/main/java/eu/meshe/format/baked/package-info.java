/** Badges baked into pictures: PNG and SVG files that carry a credential (Open Badges 3.0, section 5.3). */
@NullMarked
package eu.meshe.format.baked;

import org.jspecify.annotations.NullMarked;
