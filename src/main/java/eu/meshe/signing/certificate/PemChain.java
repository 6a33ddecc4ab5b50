package eu.meshe.signing.certificate;

import eu.meshe.signing.SigningException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates as text (RFC 7468, 5), one after the other, a key's own first. */
public final class PemChain {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemChain() {}

    public static String write(List<X509Certificate> chain) {
        return chain.stream().map(PemChain::write).collect(Collectors.joining());
    }

    /** @throws SigningException if the text holds anything else */
    public static List<X509Certificate> read(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new SigningException("A certificate chain cannot be read", e);
        }
    }

    private static String write(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(der(certificate))
                + "\n-----END CERTIFICATE-----\n";
    }

    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new SigningException("A certificate cannot be encoded", e);
        }
    }
}
