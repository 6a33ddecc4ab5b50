package eu.meshe.format.elm.seal;

import eu.meshe.learning.CountryCode;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** What a seal's certificate says of the organisation it belongs to (ETSI EN 319 412-3). */
public final class SealSubject {

    private final X500Name name;

    public SealSubject(X509Certificate certificate) {
        name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    /** The organizationIdentifier, such as {@code VATES-A00000000}. */
    public Optional<String> legalIdentifier() {
        return first(BCStyle.ORGANIZATION_IDENTIFIER);
    }

    public Optional<CountryCode> country() {
        return first(BCStyle.C).flatMap(code -> {
            try {
                return Optional.of(new CountryCode(code));
            } catch (IllegalArgumentException notACountry) {
                return Optional.empty();
            }
        });
    }

    private Optional<String> first(ASN1ObjectIdentifier attribute) {
        var values = name.getRDNs(attribute);
        return values.length == 0
                ? Optional.empty()
                : Optional.of(IETFUtils.valueToString(values[0].getFirst().getValue()))
                        .filter(value -> !value.isBlank());
    }
}
