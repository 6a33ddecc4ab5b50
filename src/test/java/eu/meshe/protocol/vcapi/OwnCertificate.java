package eu.meshe.protocol.vcapi;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.boot.ssl.SslBundles;

/** Believes the certificate that the server made for itself, and no other. */
final class OwnCertificate {

    private OwnCertificate() {}

    static SSLContext believed(SslBundles bundles) throws GeneralSecurityException, java.io.IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate(bundles));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static X509Certificate certificate(SslBundles bundles) throws GeneralSecurityException {
        var keys = Objects.requireNonNull(
                bundles.getBundle("conformance").getStores().getKeyStore());
        return (X509Certificate) keys.getCertificate("conformance");
    }
}
