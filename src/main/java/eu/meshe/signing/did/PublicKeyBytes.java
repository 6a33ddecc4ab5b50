package eu.meshe.signing.did;

import eu.meshe.signing.KeyKind;
import eu.meshe.signing.SigningException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** The bytes of a public key as a multikey has them: Ed25519 by RFC 8032, points of NIST curves compressed (SEC 1, 2.3.3), ML-DSA by FIPS 204. */
public final class PublicKeyBytes {

    private static final int ED25519_BYTES = 32;

    private static final ECParameterSpec P256 = curve("secp256r1");
    private static final ECParameterSpec P384 = curve("secp384r1");

    /** What stands before the 1312 bytes of an ML-DSA-44 key in its X.509 form (RFC 9881, 2 and 4). */
    private static final byte[] ML_DSA_44 = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private static final int ML_DSA_44_BYTES = 1312;

    private static final BigInteger FIELD_OF_ED25519 = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** y of the points whose order divides eight: under such a key anybody can make a signature that fits, even one that fits many texts. */
    private static final Set<BigInteger> OF_SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            FIELD_OF_ED25519.subtract(BigInteger.ONE),
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16),
            new BigInteger("7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7", 16));

    private PublicKeyBytes() {}

    public static boolean isOf(KeyKind kind, PublicKey key) {
        return switch (kind) {
            case ED25519 ->
                key instanceof EdECPublicKey ed && ed.getParams().getName().equalsIgnoreCase("Ed25519");
            case P256 -> isOn(P256, key);
            case P384 -> isOn(P384, key);
            case ML_DSA_44 -> isMlDsa44(key.getEncoded());
        };
    }

    private static boolean isMlDsa44(byte @org.jspecify.annotations.Nullable [] encoded) {
        return encoded != null
                && encoded.length == ML_DSA_44.length + ML_DSA_44_BYTES
                && Arrays.equals(encoded, 0, ML_DSA_44.length, ML_DSA_44, 0, ML_DSA_44.length);
    }

    public static byte[] write(KeyKind kind, PublicKey key) {
        return switch (kind) {
            case ED25519 -> ed25519((EdECPublicKey) key);
            case P256 -> compressed((ECPublicKey) key, P256);
            case P384 -> compressed((ECPublicKey) key, P384);
            case ML_DSA_44 ->
                Arrays.copyOfRange(key.getEncoded(), ML_DSA_44.length, ML_DSA_44.length + ML_DSA_44_BYTES);
        };
    }

    /**
     * @throws GeneralSecurityException if these are not the bytes of such a key
     * @throws IllegalArgumentException likewise
     */
    public static PublicKey read(KeyKind kind, byte[] bytes) throws GeneralSecurityException {
        return switch (kind) {
            case ED25519 -> ed25519(bytes);
            case P256 -> point(P256, bytes);
            case P384 -> point(P384, bytes);
            case ML_DSA_44 -> mlDsa44(bytes);
        };
    }

    /** The 32 bytes of RFC 8032, 5.1.2: y little-endian, the sign of x in the last bit. */
    private static byte[] ed25519(EdECPublicKey key) {
        var bytes = reversed(fixed(key.getPoint().getY(), ED25519_BYTES));
        if (key.getPoint().isXOdd()) {
            bytes[ED25519_BYTES - 1] |= (byte) 0x80;
        }
        return bytes;
    }

    private static PublicKey ed25519(byte[] bytes) throws GeneralSecurityException {
        requireLength(bytes, ED25519_BYTES);
        var raw = bytes.clone();
        var odd = (raw[ED25519_BYTES - 1] & 0x80) != 0;
        raw[ED25519_BYTES - 1] &= 0x7f;
        var y = new BigInteger(1, reversed(raw));
        // RFC 8032, 5.1.3, step 1
        if (y.compareTo(FIELD_OF_ED25519) >= 0 || OF_SMALL_ORDER.contains(y)) {
            throw new IllegalArgumentException("no point that is a key");
        }
        var point = new EdECPoint(odd, y);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    private static PublicKey mlDsa44(byte[] bytes) throws GeneralSecurityException {
        requireLength(bytes, ML_DSA_44_BYTES);
        return KeyFactory.getInstance("ML-DSA").generatePublic(new X509EncodedKeySpec(Multikey.join(ML_DSA_44, bytes)));
    }

    private static PublicKey point(ECParameterSpec curve, byte[] bytes) throws GeneralSecurityException {
        requireLength(bytes, 1 + coordinate(curve));
        if (bytes[0] != 2 && bytes[0] != 3) {
            throw new IllegalArgumentException("not a compressed point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, bytes.length));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y(curve, x, bytes[0] == 3)), curve));
    }

    /** SEC 1, 2.3.4; the primes of both curves are 3 modulo 4. */
    private static BigInteger y(ECParameterSpec spec, BigInteger x, boolean odd) {
        var curve = spec.getCurve();
        var prime = ((ECFieldFp) curve.getField()).getP();
        if (x.compareTo(prime) >= 0) {
            throw new IllegalArgumentException("not in the field");
        }
        var square = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        var y = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
        if (!y.multiply(y).mod(prime).equals(square)) {
            throw new IllegalArgumentException("not on the curve");
        }
        return y.testBit(0) == odd ? y : prime.subtract(y);
    }

    private static byte[] compressed(ECPublicKey key, ECParameterSpec curve) {
        var sign = (byte) (key.getW().getAffineY().testBit(0) ? 3 : 2);
        return Multikey.join(new byte[] {sign}, fixed(key.getW().getAffineX(), coordinate(curve)));
    }

    private static int coordinate(ECParameterSpec curve) {
        return (curve.getCurve().getField().getFieldSize() + 7) / 8;
    }

    private static boolean isOn(ECParameterSpec curve, PublicKey key) {
        return key instanceof ECPublicKey ec && ec.getParams().getCurve().equals(curve.getCurve());
    }

    /** Big-endian in exactly so many bytes. */
    public static byte[] fixed(BigInteger number, int size) {
        var bytes = number.toByteArray();
        var result = new byte[size];
        var length = Math.min(bytes.length, size);
        System.arraycopy(bytes, bytes.length - length, result, size - length, length);
        return result;
    }

    private static byte[] reversed(byte[] bytes) {
        var result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    private static void requireLength(byte[] bytes, int length) {
        if (bytes.length != length) {
            throw new IllegalArgumentException("not a key of this kind");
        }
    }

    private static ECParameterSpec curve(String name) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new SigningException("The curve " + name + " is not available", e);
        }
    }
}
