package eu.meshe.issuance;

import eu.meshe.platform.InvalidInputException;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.JwsAlgorithm;
import java.security.PublicKey;

/** The public key of a wallet that a document is to be bound to, as its owner handed it over: a P-256 key as a JWK (RFC 7517). */
public record WalletKey(PublicKey key) {

    /** Bytes; a P-256 key has about 130. */
    private static final int LARGEST = 10_000;

    public WalletKey {
        if (!JwsAlgorithm.ES256.fits(key)) {
            throw new IllegalArgumentException("A wallet's key is of the kind P-256");
        }
    }

    /**
     * Reads one. A private key is refused by its look, and nothing of what was sent stands in the answer.
     *
     * @throws InvalidInputException with what is wrong and what would be right
     */
    public static WalletKey read(byte[] jwk) {
        if (jwk.length > LARGEST || !(StrictJson.parse(jwk) instanceof StrictJson.Result.Read json)) {
            throw refused("malformed");
        }
        return switch (Jwk.read(json.value())) {
            case Jwk.Result.Private ignored -> throw refused("private");
            case Jwk.Result.Malformed ignored -> throw refused("malformed");
            case Jwk.Result.Unknown ignored -> throw refused("kind");
            case Jwk.Result.Read read -> {
                if (!JwsAlgorithm.ES256.fits(read.key())) {
                    throw refused("kind");
                }
                yield new WalletKey(read.key());
            }
        };
    }

    private static InvalidInputException refused(String why) {
        return InvalidInputException.of("", "issuance.walletKey." + why);
    }
}
