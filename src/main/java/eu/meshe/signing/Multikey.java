package eu.meshe.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** A public key as one word: {@code z6Mk…} for Ed25519, {@code zDn…} for P-256 (W3C Controlled Identifiers 1.0, 2.2.2). */
public final class Multikey {

    private static final byte[] ED25519 = {(byte) 0xed, 0x01};
    private static final byte[] P256 = {(byte) 0x80, 0x24};
    private static final int COORDINATE = 32;

    private Multikey() {}

    /** @throws IllegalArgumentException for a key of another kind than Ed25519 or P-256 */
    public static String encode(PublicKey key) {
        return switch (algorithmOf(key)
                .orElseThrow(() -> new IllegalArgumentException("Neither Ed25519 nor P-256: " + key.getAlgorithm()))) {
            case ED25519 -> Multibase.base58(join(ED25519, rawEd25519((EdECPublicKey) key)));
            case P256 -> Multibase.base58(join(P256, compressed((ECPublicKey) key)));
            case RSA, ML_DSA_44 ->
                throw new IllegalArgumentException("Not written as a multikey: " + key.getAlgorithm());
        };
    }

    /** Empty for what is not a multikey of a kind we know, or no point on its curve. */
    public static Optional<PublicKey> decode(String multikey) {
        return multikey.startsWith("z") ? Multibase.decode(multikey).flatMap(Multikey::decode) : Optional.empty();
    }

    /** Which of our algorithms the key is for; empty for any other. */
    public static Optional<KeyAlgorithm> algorithmOf(PublicKey key) {
        if (key instanceof EdECPublicKey ed && ed.getParams().getName().equalsIgnoreCase("Ed25519")) {
            return Optional.of(KeyAlgorithm.ED25519);
        }
        if (key instanceof ECPublicKey ec && ec.getParams().getCurve().equals(curve().getCurve())) {
            return Optional.of(KeyAlgorithm.P256);
        }
        if (key instanceof RSAPublicKey) {
            return Optional.of(KeyAlgorithm.RSA);
        }
        if (key.getParams() instanceof NamedParameterSpec named
                && named.getName().equals("ML-DSA-44")) {
            return Optional.of(KeyAlgorithm.ML_DSA_44);
        }
        return Optional.empty();
    }

    private static Optional<PublicKey> decode(byte[] bytes) {
        try {
            if (startsWith(bytes, ED25519) && bytes.length == 2 + COORDINATE) {
                return Optional.of(ed25519(Arrays.copyOfRange(bytes, 2, bytes.length)));
            }
            if (startsWith(bytes, P256) && bytes.length == 3 + COORDINATE && (bytes[2] == 2 || bytes[2] == 3)) {
                return Optional.of(p256(bytes[2] == 3, new BigInteger(1, Arrays.copyOfRange(bytes, 3, bytes.length))));
            }
            return Optional.empty();
        } catch (GeneralSecurityException | ArithmeticException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The 32 bytes of RFC 8032, 5.1.2: y little-endian, the sign of x in the last bit. */
    static byte[] rawEd25519(EdECPublicKey key) {
        var bytes = reversed(fixed(key.getPoint().getY()));
        if (key.getPoint().isXOdd()) {
            bytes[COORDINATE - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    private static PublicKey ed25519(byte[] raw) throws GeneralSecurityException {
        var odd = (raw[COORDINATE - 1] & 0x80) != 0;
        raw[COORDINATE - 1] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, reversed(raw)));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static PublicKey p256(boolean odd, BigInteger x) throws GeneralSecurityException {
        var curve = curve().getCurve();
        var prime = ((java.security.spec.ECFieldFp) curve.getField()).getP();
        if (x.compareTo(prime) >= 0) {
            throw new IllegalArgumentException("not in the field");
        }
        var square = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        // SEC 1, 2.3.4; the prime is 3 modulo 4
        var y = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
        if (!y.multiply(y).mod(prime).equals(square)) {
            throw new IllegalArgumentException("not on the curve");
        }
        var signed = y.testBit(0) == odd ? y : prime.subtract(y);
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, signed), curve()));
    }

    private static byte[] compressed(ECPublicKey key) {
        var point = key.getW();
        var sign = (byte) (point.getAffineY().testBit(0) ? 3 : 2);
        return join(new byte[] {sign}, fixed(point.getAffineX()));
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new SigningException("The curve P-256 is not available", e);
        }
    }

    /** Big-endian in exactly 32 bytes. */
    static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        var result = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, result, COORDINATE - length, length);
        return result;
    }

    private static byte[] reversed(byte[] bytes) {
        var result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    private static byte[] join(byte[] first, byte[] second) {
        var result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }

    private static boolean startsWith(byte[] bytes, byte[] header) {
        return bytes.length > header.length && bytes[0] == header[0] && bytes[1] == header[1];
    }
}
