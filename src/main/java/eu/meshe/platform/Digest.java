package eu.meshe.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 (FIPS 180-4) of bytes and of text, as bytes and as lower-case hex. */
public final class Digest {

    private Digest() {}

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(byte[] content) {
        return java.util.HexFormat.of().formatHex(sha256(content));
    }

    public static String hex(String text) {
        return java.util.HexFormat.of().formatHex(sha256(text));
    }
}
