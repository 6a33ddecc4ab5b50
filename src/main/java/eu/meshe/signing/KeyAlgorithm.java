package eu.meshe.signing;

/** The kinds of key that we sign with. */
public enum KeyAlgorithm {
    /** Edwards curve 25519: Data Integrity {@code eddsa-rdfc-2022}. */
    ED25519("Ed25519"),
    /** NIST P-256 with SHA-256 (ES256): JAdES seals and SD-JWT, with an X.509 certificate; Data Integrity {@code ecdsa-rdfc-2019}. */
    P256("EC"),
    /** RSA of 3072 bits with SHA-256 (PKCS#1 v1.5): XML signatures, with an X.509 certificate. */
    RSA("RSA"),
    /** FIPS 204 ML-DSA-44: a second, experimental Data Integrity proof. */
    ML_DSA_44("ML-DSA");

    private final String family;

    KeyAlgorithm(String family) {
        this.family = family;
    }

    /** The name under which Java's key factories and generators know it. */
    public String family() {
        return family;
    }
}
