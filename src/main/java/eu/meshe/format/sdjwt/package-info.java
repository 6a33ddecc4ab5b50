/** SD-JWT VC: credentials whose holder chooses what to show (RFC 9901, draft-ietf-oauth-sd-jwt-vc), of the EU's type for micro-credentials. */
@NullMarked
package eu.meshe.format.sdjwt;

import org.jspecify.annotations.NullMarked;
