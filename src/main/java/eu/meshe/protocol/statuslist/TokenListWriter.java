package eu.meshe.protocol.statuslist;

import eu.meshe.credential.TokenStatusList;
import eu.meshe.issuance.StatusBits;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.issuance.StatusListKind;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jws;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list as a Status List Token in JWT format (IETF Token Status List, 5.1): two bits a credential, signed with ES256. */
final class TokenListWriter implements ListWriter {

    /** The media type, without {@code application/}, as {@code typ} names it. */
    static final String TYPE = "statuslist+jwt";

    private static final int BITS = 2;

    @Override
    public StatusListKind kind() {
        return StatusListKind.TOKEN;
    }

    @Override
    public List<KeyAlgorithm> algorithms() {
        return List.of(KeyAlgorithm.P256);
    }

    @Override
    public byte[] write(StatusBits bits, Issue issue) {
        var payload = claims(bits, issue).toString().getBytes(StandardCharsets.UTF_8);
        return Jws.sign(header(issue), payload, issue.key()).getBytes(StandardCharsets.US_ASCII);
    }

    private static ObjectNode header(Issue issue) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("typ", TYPE)
                .put("kid", issue.key().verificationMethod());
        if (!issue.key().certificates().isEmpty()) {
            header.set("x5c", CertificateChain.write(issue.key().certificates()));
        }
        return header;
    }

    private static ObjectNode claims(StatusBits bits, Issue issue) {
        var claims = JsonNodeFactory.instance.objectNode();
        claims.put("iss", issue.issuer());
        claims.put("sub", issue.address());
        claims.put("iat", issue.from().getEpochSecond());
        claims.put("exp", issue.until().getEpochSecond());
        // seconds
        claims.put("ttl", FRESH.toSeconds());
        var list = TokenStatusList.of(BITS, StatusIndexes.LENGTH, position -> status(bits, position));
        claims.putObject("status_list").put("bits", BITS).put("lst", list.encode());
        return claims;
    }

    private static int status(StatusBits bits, int position) {
        if (bits.isRevoked(position)) {
            return TokenStatusList.INVALID;
        }
        return bits.isSuspended(position) ? TokenStatusList.SUSPENDED : TokenStatusList.VALID;
    }
}
