package eu.meshe.signing.certificate;

import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** A certificate that a server of this machine makes for itself, to speak TLS to programs that are told to believe it. */
public final class ServerCertificate {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final String HOST = "localhost";

    private ServerCertificate() {}

    /** @param key P-256 */
    public static X509Certificate forThisMachine(SigningKey key, Instant now, SecureRandom random) {
        try {
            var name = new X500Name("CN=" + HOST);
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    SealCertificate.serial(random),
                    Date.from(now.minus(SealCertificate.CLOCK_SKEW)),
                    Date.from(now.plus(LIFE)),
                    name,
                    key.publicKey());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names());
            return SealCertificate.parsed(builder.build(new X509Signer(key)).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new SigningException("The server's certificate could not be made", e);
        }
    }

    private static GeneralNames names() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, HOST), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
    }
}
