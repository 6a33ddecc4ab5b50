package eu.meshe.signing.jose;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.SigningException;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The certificates in the header of a JSON Web Signature (RFC 7515, 4.1.6): the signer's own first, each in base64. */
public final class CertificateChain {

    private static final int LONGEST = 10;

    private CertificateChain() {}

    /** Empty for what is no chain: no list, an element that is no certificate, or more than ten. */
    public static List<X509Certificate> read(JsonNode x5c) {
        if (!x5c.isArray() || x5c.size() > LONGEST) {
            return List.of();
        }
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var chain = new ArrayList<X509Certificate>();
            for (var encoded : x5c) {
                var der = Base64.getDecoder().decode(encoded.isString() ? encoded.stringValue() : "-");
                var certificate = (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
                certificate.getPublicKey();
                chain.add(certificate);
            }
            return List.copyOf(chain);
        } catch (GeneralSecurityException | RuntimeException e) {
            return List.of();
        }
    }

    /**
     * A chain as HAIP 1.0 (6.1.1) wants it: without the trust anchor, which a verifier has to have of its own. A certificate that stands alone
     * is written even if it signed itself.
     */
    public static ArrayNode write(List<X509Certificate> chain) {
        var written = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < chain.size(); i++) {
            if (i == 0 || !isSelfIssued(chain.get(i))) {
                written.add(Base64.getEncoder().encodeToString(encoded(chain.get(i))));
            }
        }
        return written;
    }

    /** Whether a digest in a header names this certificate ({@code x5t#S256}, RFC 7515, 4.1.8); true where there is none. */
    static boolean isNamedBy(X509Certificate certificate, @Nullable JsonNode digest) {
        if (digest == null) {
            return true;
        }
        try {
            var own = MessageDigest.getInstance("SHA-256").digest(encoded(certificate));
            return digest.isString() && digest.stringValue().equals(Base64Url.encode(own));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new SigningException("A certificate cannot be written", e);
        }
    }
}
