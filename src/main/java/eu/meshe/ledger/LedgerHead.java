package eu.meshe.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What we have signed the log to be at a moment.
 *
 * @param size how many entries it has
 * @param root the root of their Merkle tree
 * @param chainHash the end of their hash chain: each link is SHA-256 over the link before and the entry's leaf hash
 * @param keyId the verification method of the key that signed
 * @param signature over {@link #statement}: Ed25519, or ECDSA with SHA-256 (r and s) where the custody keeps no Ed25519 keys
 */
public record LedgerHead(long size, byte[] root, byte[] chainHash, Instant signedAt, String keyId, byte[] signature) {

    /** The bytes that are signed. */
    public byte[] statement() {
        return statement(size, root, chainHash, signedAt);
    }

    static byte[] statement(long size, byte[] root, byte[] chainHash, Instant signedAt) {
        var hex = HexFormat.of();
        return String.join(
                        "\n",
                        "meshe-log-head-v1",
                        "size=" + size,
                        "root=" + hex.formatHex(root),
                        "chain=" + hex.formatHex(chainHash),
                        "at=" + signedAt)
                .getBytes(StandardCharsets.UTF_8);
    }
}
