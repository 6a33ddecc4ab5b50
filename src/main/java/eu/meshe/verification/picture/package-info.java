/** Photos and scans that somebody has checked: the QR code in them is read, and nothing else. */
@NullMarked
package eu.meshe.verification.picture;

import org.jspecify.annotations.NullMarked;
