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

    private static final Set<String> DIGESTS = Set.of(
            SHA256, MORE + "sha384", "http://www.w3.org/2001/04/xmlenc#sha512", ElmoTerms.XML_SIGNATURE + "sha1");

    /** With the names that JOSE has for them, which the report shows; the old ones have none. */
    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry(RSA_SHA256, "RS256"),
            Map.entry(MORE + "rsa-sha384", "RS384"),
            Map.entry(MORE + "rsa-sha512", "RS512"),
            Map.entry(MORE + "ecdsa-sha256", "ES256"),
            Map.entry(MORE + "ecdsa-sha384", "ES384"),
            Map.entry(MORE + "ecdsa-sha512", "ES512"),
            Map.entry(MORE_2007 + "sha256-rsa-MGF1", "PS256"),
            Map.entry(MORE_2007 + "sha384-rsa-MGF1", "PS384"),
            Map.entry(MORE_2007 + "sha512-rsa-MGF1", "PS512"),
            Map.entry(ElmoTerms.XML_SIGNATURE + "rsa-sha1", "rsa-sha1"),
            Map.entry(ElmoTerms.XML_SIGNATURE + "dsa-sha1", "dsa-sha1"),
            Map.entry(MORE + "ecdsa-sha1", "ecdsa-sha1"),
            Map.entry(MORE_2007 + "sha1-rsa-MGF1", "sha1-rsa-MGF1"),
            Map.entry("http://www.w3.org/2009/xmldsig11#dsa-sha256", "dsa-sha256"));

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

    /** For the digest or the signature. Two documents can be made that have the same one, so it is checked and then called weak. */
    static boolean isSha1(String address) {
        return address.endsWith("sha1") || address.endsWith("sha1-rsa-MGF1");
    }

    /** For the digest or the signature. Anybody can forge it within seconds: there is no sense in checking it. */
    static boolean isMd5(String address) {
        return address.endsWith("md5");
    }

    /** Whether it is an algorithm of which we know what it does, whatever it is used for. */
    static boolean isKnown(String address) {
        return address.equals(ENVELOPED)
                || isCanonicalisation(address)
                || isDigest(address)
                || signature(address).isPresent();
    }

    /** A keyed hash: whoever can check it can make it. */
    static boolean isShared(String address) {
        return address.contains("hmac");
    }
}
