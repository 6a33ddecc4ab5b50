package eu.meshe.signing;

/** The kinds of key that we sign with. */
public enum KeyAlgorithm {
    /** Edwards curve 25519: Data Integrity {@code eddsa-rdfc-2022}. */
    ED25519,
    /** NIST P-256 with SHA-256 (ES256): JAdES seals, with an X.509 certificate. */
    P256
}
