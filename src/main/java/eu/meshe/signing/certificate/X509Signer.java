package eu.meshe.signing.certificate;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Signs certificates and revocation lists with a key that stays where it is: in a file or in hardware. */
public final class X509Signer implements ContentSigner {

    private final KeyAlgorithm algorithm;
    private final UnaryOperator<byte[]> sign;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** @param sign signs as {@link SigningKey#sign} does */
    public X509Signer(KeyAlgorithm algorithm, UnaryOperator<byte[]> sign) {
        this.algorithm = algorithm;
        this.sign = sign;
    }

    public X509Signer(SigningKey key) {
        this(key.algorithm(), key::sign);
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return new DefaultSignatureAlgorithmIdentifierFinder()
                .find(
                        switch (algorithm) {
                            case ED25519 -> "ED25519";
                            case P256 -> "SHA256WITHECDSA";
                            case RSA -> "SHA256WITHRSA";
                            case ML_DSA_44 -> "ML-DSA-44";
                        });
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        var signature = sign.apply(content.toByteArray());
        return algorithm == KeyAlgorithm.P256 ? sequence(signature) : signature;
    }

    /** RFC 3279, 2.2.3: a sequence of r and s, where a JSON Web Signature has the two one after the other. */
    private static byte[] sequence(byte[] rs) {
        var half = rs.length / 2;
        try {
            return new DERSequence(new ASN1Integer[] {
                        new ASN1Integer(new BigInteger(1, Arrays.copyOf(rs, half))),
                        new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(rs, half, rs.length)))
                    })
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
