package eu.meshe.signing.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates that an operator chose to believe, and whom they vouch for (RFC 5280, 6). Revocation is not asked here. */
public record CertificateAnchors(List<X509Certificate> anchors) {

    public CertificateAnchors {
        anchors = List.copyOf(anchors);
    }

    public static CertificateAnchors none() {
        return new CertificateAnchors(List.of());
    }

    /** @throws IllegalArgumentException if the text is no PEM of certificates */
    public static CertificateAnchors ofPem(byte[] pem) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return new CertificateAnchors(factory.generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("These are no certificates in PEM", e);
        }
    }

    /**
     * Whether a certificate is vouched for at a moment: it is an anchor itself and valid then, or a path of valid ones leads to an anchor.
     *
     * @param certificates the certificate in question first, then any others that may be on the path
     */
    public boolean vouchFor(List<X509Certificate> certificates, Instant at) {
        if (certificates.isEmpty() || anchors.isEmpty()) {
            return false;
        }
        var own = certificates.getFirst();
        return anchors.contains(own) ? isValid(own, at) : hasPath(certificates, at);
    }

    private boolean hasPath(List<X509Certificate> certificates, Instant at) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificates.getFirst());
            var trusted = anchors.stream()
                    .map(anchor -> new TrustAnchor(anchor, null))
                    .collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noPath) {
            return false;
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
