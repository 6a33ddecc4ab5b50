package eu.meshe.signing.certificate;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** What a certificate says of its owner, for people to read. */
public final class CertificateNames {

    private CertificateNames() {}

    public static String subject(X509Certificate certificate) {
        var name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return first(name, BCStyle.CN).or(() -> first(name, BCStyle.O)).orElseGet(name::toString);
    }

    private static Optional<String> first(X500Name name, ASN1ObjectIdentifier attribute) {
        var values = name.getRDNs(attribute);
        return values.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(values[0].getFirst().getValue()))
                        .filter(value -> !value.isBlank());
    }
}
