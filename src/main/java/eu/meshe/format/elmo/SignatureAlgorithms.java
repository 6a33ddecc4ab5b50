package eu.meshe.format.elmo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The algorithms of XML signatures by their addresses (XML Signature 1.1, 6; RFC 9231), as far as we know what to say of them. */
final class SignatureAlgorithms {

    static final String ENVELOPED = ElmoTerms.XML_SIGNATURE + "enveloped-signature";
    static final String CANONICAL = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String CANONICAL_1_1 = "http://www.w3.org/2006/12/xml-c14n11";

    private static final Set<String> CANONICALISATIONS = Set.of(
            CANONICAL,
            CANONICAL + "#WithComments",
            EXCLUSIVE,
            EXCLUSIVE + "WithComments",
            CANONICAL_1_1,
            CANONICAL_1_1 + "#WithComments");

    private static final Set<String> DIGESTS =
            Set.of(SHA256, MORE + "sha384", "http://www.w3.org/2001/04/xmlenc#sha512");

    /** With the names that JOSE has for them, which the report shows. */
    private static final Map<String, String> SIGNATURES = Map.of(
            RSA_SHA256,
            "RS256",
            MORE + "rsa-sha384",
            "RS384",
            MORE + "rsa-sha512",
            "RS512",
            MORE + "ecdsa-sha256",
            "ES256",
            MORE + "ecdsa-sha384",
            "ES384",
            MORE + "ecdsa-sha512",
            "ES512",
            MORE_2007 + "sha256-rsa-MGF1",
            "PS256",
            MORE_2007 + "sha384-rsa-MGF1",
            "PS384",
            MORE_2007 + "sha512-rsa-MGF1",
            "PS512");

    private SignatureAlgorithms() {}

    static boolean isCanonicalisation(String address) {
        return CANONICALISATIONS.contains(address);
    }

    static boolean isDigest(String address) {
        return DIGESTS.contains(address);
    }

    /** A short name for a signature algorithm that we check. */
    static Optional<String> signature(String address) {
        return Optional.ofNullable(SIGNATURES.get(address));
    }

    /** SHA-1 or MD5, for the digest or the signature: two documents can be made that have the same one. */
    static boolean isWeak(String address) {
        return address.endsWith("sha1") || address.endsWith("sha1-rsa-MGF1") || address.endsWith("md5");
    }

    /** A keyed hash: whoever can check it can make it. */
    static boolean isShared(String address) {
        return address.contains("hmac");
    }
}
