package eu.meshe.format.elmo;

import eu.meshe.platform.Digest;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;

/**
 * Puts an enveloped XML signature (XML Signature 1.1, RSA with SHA-256) into a document of ours. The document is written in canonical form,
 * so its digest is that of its bytes; only {@code SignedInfo} is signed, in canonical form, too.
 */
final class Seal {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Seal() {}

    /**
     * The document with its signature as the last child of the root.
     *
     * @param canonical the document in canonical form, without a signature
     * @throws IllegalArgumentException if the key is no RSA key with a certificate
     */
    static byte[] seal(String canonical, SigningKey key) {
        if (key.algorithm() != KeyAlgorithm.RSA || key.certificates().isEmpty()) {
            throw new IllegalArgumentException("An ELMO document is sealed with an RSA key and its certificate");
        }
        var info = signedInfo(base64(Digest.sha256(canonical)));
        // XML Signature 1.1, 8.1: SignedInfo alone is canonicalised with the namespace that it inherits from its parent
        var signed = info.replaceFirst("<SignedInfo>", "<SignedInfo xmlns=\"" + ElmoTerms.XML_SIGNATURE + "\">");
        var signature = new CanonicalXml().begin("Signature", "xmlns", ElmoTerms.XML_SIGNATURE) + info
                + new CanonicalXml()
                        .element("SignatureValue", base64(key.sign(signed.getBytes(StandardCharsets.UTF_8))))
                + keyInfo(key) + "</Signature>";
        var root = canonical.lastIndexOf("</");
        return (DECLARATION + canonical.substring(0, root) + signature + canonical.substring(root))
                .getBytes(StandardCharsets.UTF_8);
    }

    // elmo-schemas 2.0.0, Signature: a single reference with an empty URI; the algorithms of its example, with SHA-256
    // for SHA-1
    private static String signedInfo(String digest) {
        return new CanonicalXml()
                .begin("SignedInfo")
                .element("CanonicalizationMethod", "", "Algorithm", SignatureAlgorithms.CANONICAL)
                .element("SignatureMethod", "", "Algorithm", SignatureAlgorithms.RSA_SHA256)
                .begin("Reference", "URI", "")
                .begin("Transforms")
                .element("Transform", "", "Algorithm", SignatureAlgorithms.ENVELOPED)
                .element("Transform", "", "Algorithm", SignatureAlgorithms.CANONICAL)
                .end()
                .element("DigestMethod", "", "Algorithm", SignatureAlgorithms.SHA256)
                .element("DigestValue", digest)
                .end()
                .end()
                .toString();
    }

    private static String keyInfo(SigningKey key) {
        var xml = new CanonicalXml().begin("KeyInfo").begin("X509Data");
        try {
            for (var certificate : key.certificates()) {
                xml.element("X509Certificate", base64(certificate.getEncoded()));
            }
        } catch (CertificateEncodingException e) {
            throw new SigningException("The certificate of the key cannot be written", e);
        }
        return xml.end().end().toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
