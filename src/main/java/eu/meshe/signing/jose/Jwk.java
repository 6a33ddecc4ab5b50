package eu.meshe.signing.jose;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.did.PublicKeyBytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Public keys as JSON (RFC 7517): P-256, P-384, P-521 and RSA (RFC 7518, 6), Ed25519 (RFC 8037). A private key is never read: what carries one
 * has been given away, and its owner has to be told so.
 */
public final class Jwk {

    /** RFC 7518, 6.2.2 and 6.3.2, RFC 8037, 2: members of a private key; 6.4: of a shared secret. */
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv");

    private static final int OCTETS_OF_ED25519 = 32;
    private static final int LONGEST_NUMBER = 1024;

    private Jwk() {}

    /** What came of reading. */
    public sealed interface Result {

        record Read(PublicKey key) implements Result {}

        /** It carries a private key or a secret. Nothing of it was looked at. */
        record Private() implements Result {}

        /** A kind of key we do not know. */
        record Unknown(String kind) implements Result {}

        record Malformed() implements Result {}
    }

    public static Result read(JsonNode jwk) {
        if (PRIVATE.stream().anyMatch(jwk::has)) {
            return new Result.Private();
        }
        try {
            return switch (text(jwk, "kty")) {
                case "EC" -> readCurve(jwk);
                case "OKP" -> readEdwards(jwk);
                case "RSA" -> new Result.Read(rsa(number(jwk, "n"), number(jwk, "e")));
                case "" -> new Result.Malformed();
                default -> new Result.Unknown(text(jwk, "kty"));
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return new Result.Malformed();
        }
    }

    /** The key, if it is a public one of a kind we know. */
    public static Optional<PublicKey> find(JsonNode jwk) {
        return read(jwk) instanceof Result.Read read ? Optional.of(read.key()) : Optional.empty();
    }

    /**
     * Only the members that make the key, in the order that its thumbprint needs (RFC 7638, 3.2).
     *
     * @throws IllegalArgumentException for a kind of key we do not write
     */
    public static ObjectNode write(PublicKey key) {
        var jwk = JsonNodeFactory.instance.objectNode();
        return switch (key) {
            case ECPublicKey ec -> writeCurve(jwk, ec);
            case EdECPublicKey ed -> writeEdwards(jwk, ed);
            case RSAPublicKey rsa ->
                jwk.put("e", unsigned(rsa.getPublicExponent()))
                        .put("kty", "RSA")
                        .put("n", unsigned(rsa.getModulus()));
            default -> throw new IllegalArgumentException("Not written as a JWK: " + key.getAlgorithm());
        };
    }

    /** SHA-256 of the key's own members, in base64url (RFC 7638): the same for the same key, wherever it stands. */
    public static String thumbprint(PublicKey key) {
        return Base64Url.encode(sha256(write(key).toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A set of keys (RFC 7517, 5). */
    public static ObjectNode set(List<ObjectNode> keys) {
        var set = JsonNodeFactory.instance.objectNode();
        set.putArray("keys").addAll(keys);
        return set;
    }

    private static ObjectNode writeCurve(ObjectNode jwk, ECPublicKey key) {
        var curve = Arrays.stream(Curve.values())
                .filter(candidate ->
                        candidate.parameters.getCurve().equals(key.getParams().getCurve()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A curve that JWK has no name for"));
        return jwk.put("crv", curve.jose)
                .put("kty", "EC")
                .put("x", Base64Url.encode(PublicKeyBytes.fixed(key.getW().getAffineX(), curve.octets)))
                .put("y", Base64Url.encode(PublicKeyBytes.fixed(key.getW().getAffineY(), curve.octets)));
    }

    private static ObjectNode writeEdwards(ObjectNode jwk, EdECPublicKey key) {
        if (!PublicKeyBytes.isOf(KeyKind.ED25519, key)) {
            throw new IllegalArgumentException("Not Ed25519");
        }
        return jwk.put("crv", "Ed25519")
                .put("kty", "OKP")
                .put("x", Base64Url.encode(PublicKeyBytes.write(KeyKind.ED25519, key)));
    }

    private static Result readCurve(JsonNode jwk) throws GeneralSecurityException {
        var name = text(jwk, "crv");
        var curve = Arrays.stream(Curve.values())
                .filter(candidate -> candidate.jose.equals(name))
                .findFirst();
        if (curve.isEmpty()) {
            return new Result.Unknown("EC " + name);
        }
        var x = octets(jwk, "x", curve.get().octets);
        var y = octets(jwk, "y", curve.get().octets);
        var point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        return curve.get().holds(point)
                ? new Result.Read(
                        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve.get().parameters)))
                : new Result.Malformed();
    }

    private static Result readEdwards(JsonNode jwk) throws GeneralSecurityException {
        if (!text(jwk, "crv").equals("Ed25519")) {
            return new Result.Unknown("OKP " + text(jwk, "crv"));
        }
        return new Result.Read(PublicKeyBytes.read(KeyKind.ED25519, octets(jwk, "x", OCTETS_OF_ED25519)));
    }

    private static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static BigInteger number(JsonNode jwk, String member) {
        var octets = Base64Url.decode(text(jwk, member)).orElseThrow(IllegalArgumentException::new);
        if (octets.length == 0 || octets.length > LONGEST_NUMBER) {
            throw new IllegalArgumentException(member);
        }
        return new BigInteger(1, octets);
    }

    // RFC 7518, 6.2.1.2: exactly as long as the curve's field, leading zeros included
    private static byte[] octets(JsonNode jwk, String member, int length) {
        return Base64Url.decode(text(jwk, member))
                .filter(octets -> octets.length == length)
                .orElseThrow(() -> new IllegalArgumentException(member));
    }

    private static String unsigned(BigInteger number) {
        return Base64Url.encode(PublicKeyBytes.fixed(number, (number.bitLength() + 7) / 8));
    }

    private static String text(JsonNode jwk, String member) {
        var value = jwk.path(member);
        return value.isString() ? value.stringValue() : "";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new SigningException("SHA-256 is not available", e);
        }
    }

    /** RFC 7518, 6.2.1.1. */
    private enum Curve {
        P256("P-256", "secp256r1", 32),
        P384("P-384", "secp384r1", 48),
        P521("P-521", "secp521r1", 66);

        private final String jose;
        private final ECParameterSpec parameters;
        private final int octets;

        Curve(String jose, String name, int octets) {
            this.jose = jose;
            this.parameters = JwsAlgorithm.parameters(name);
            this.octets = octets;
        }

        /** Java's key factory does not ask; a point elsewhere would give away or accept what it should not. */
        boolean holds(ECPoint point) {
            var prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
            var x = point.getAffineX();
            var y = point.getAffineY();
            var right = x.modPow(BigInteger.valueOf(3), prime)
                    .add(parameters.getCurve().getA().multiply(x))
                    .add(parameters.getCurve().getB())
                    .mod(prime);
            return x.compareTo(prime) < 0
                    && y.compareTo(prime) < 0
                    && y.multiply(y).mod(prime).equals(right);
        }
    }
}
