package eu.meshe.signing.certificate;

/**
 * Whose seal it is, as the certificate of a sealing key says.
 *
 * @param organisation the legal name (X.520 O)
 * @param organisationIdentifier the legal identifier (2.5.4.97, ETSI EN 319 412-1, 5.1.4), such as {@code VATAT-U12345678}
 * @param country ISO 3166-1 alpha-2 (X.520 C)
 * @param commonName the name people know it by (X.520 CN)
 */
public record SealSubject(String organisation, String organisationIdentifier, String country, String commonName) {

    public SealSubject {
        if (organisation.isBlank() || organisationIdentifier.isBlank() || commonName.isBlank()) {
            throw new IllegalArgumentException("A seal names its organisation, identifier and common name");
        }
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("A seal's country has two capital letters, not '" + country + "'");
        }
    }
}
