package eu.meshe.signing;

import eu.meshe.benchmark.What;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the cryptographic provider does by itself: an object made once, a key of its own, 64 bytes to sign. The references of the tables. */
@State(Scope.Benchmark)
public class RawSignatures {

    private final byte[] message = new byte[64];
    private final Raw ed25519 = Raw.of(KeyAlgorithm.ED25519, message);
    private final Raw p256 = Raw.of(KeyAlgorithm.P256, message);

    private record Raw(Signature signer, Signature verifier, byte[] signature) {

        static Raw of(KeyAlgorithm algorithm, byte[] message) {
            try {
                var generator = KeyPairGenerator.getInstance(algorithm == KeyAlgorithm.P256 ? "EC" : "Ed25519");
                if (algorithm == KeyAlgorithm.P256) {
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                }
                var pair = generator.generateKeyPair();
                var signer = CryptoProvider.signer(algorithm, CryptoProvider.imported(pair.getPrivate()));
                signer.update(message);
                return new Raw(signer, CryptoProvider.verifier(algorithm, pair.getPublic()), signer.sign());
            } catch (GeneralSecurityException e) {
                throw new SigningException("No raw signatures", e);
            }
        }

        byte[] sign(byte[] message) throws GeneralSecurityException {
            signer.update(message);
            return signer.sign();
        }

        boolean verify(byte[] message) throws GeneralSecurityException {
            verifier.update(message);
            if (!verifier.verify(signature)) {
                throw new SigningException("The raw signature does not fit");
            }
            return true;
        }
    }

    @Benchmark
    @What("raw Ed25519 signature")
    public byte[] signEd25519() throws GeneralSecurityException {
        return ed25519.sign(message);
    }

    @Benchmark
    @What("raw Ed25519 verification")
    public boolean verifyEd25519() throws GeneralSecurityException {
        return ed25519.verify(message);
    }

    @Benchmark
    @What("raw P-256 signature")
    public byte[] signP256() throws GeneralSecurityException {
        return p256.sign(message);
    }

    @Benchmark
    @What("raw P-256 verification")
    public boolean verifyP256() throws GeneralSecurityException {
        return p256.verify(message);
    }
}
