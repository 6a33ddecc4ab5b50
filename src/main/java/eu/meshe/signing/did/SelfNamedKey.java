package eu.meshe.signing.did;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/** A key of the moment whose own name is its only one (did:key): it lives in memory, and nobody vouches for whose it is. */
public record SelfNamedKey(KeyAlgorithm algorithm, KeyPair pair) implements SigningKey {

    /** @param algorithm Ed25519 or P-256 */
    public static SelfNamedKey make(KeyAlgorithm algorithm, SecureRandom random) {
        try {
            return new SelfNamedKey(algorithm, generator(algorithm, random).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new SigningException("The key could not be made", e);
        }
    }

    private static KeyPairGenerator generator(KeyAlgorithm algorithm, SecureRandom random)
            throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm.family());
        switch (algorithm) {
            case ED25519 -> {}
            case P256 -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            case RSA, ML_DSA_44 -> throw new IllegalArgumentException("No did:key here for " + algorithm);
        }
        return generator;
    }

    @Override
    public String verificationMethod() {
        return DidKey.verificationMethod(pair.getPublic());
    }

    @Override
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    @Override
    public List<X509Certificate> certificates() {
        return List.of();
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = CryptoProvider.signer(algorithm, CryptoProvider.imported(pair.getPrivate()));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SigningException("A key of the moment could not sign", e);
        }
    }

    @Override
    public String toString() {
        return verificationMethod();
    }
}
