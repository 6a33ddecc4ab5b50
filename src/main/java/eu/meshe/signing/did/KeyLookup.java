package eu.meshe.signing.did;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.Proof;
import java.security.PublicKey;
import java.util.Optional;

/**
 * Finds the key of a proof: the directory is asked first; a did:key or did:jwk is its own key; and an address whose fragment is a key
 * ({@code https://example.org/issuer#z6Mk…}) has brought it along.
 */
public record KeyLookup(KeyDirectory directory) implements KeyDirectory {

    @Override
    public Answer find(String verificationMethod) {
        return switch (directory.find(verificationMethod)) {
            case Answer.Found found -> found;
            case Answer.NoSuchKey none -> none;
            case Answer.NotFoundOut unknown -> fromAddress(verificationMethod, unknown);
        };
    }

    @Override
    public Answer findOfIssuer(String issuer, String keyId) {
        return switch (directory.findOfIssuer(issuer, keyId)) {
            case Answer.Found found -> found;
            case Answer.NoSuchKey none -> none;
            case Answer.NotFoundOut unknown ->
                fromAddress(issuer + (keyId.startsWith("#") ? keyId : "#" + keyId), unknown);
        };
    }

    @Override
    public KeyDirectory forAuthentication() {
        return new KeyLookup(directory.forAuthentication());
    }

    private static Answer fromAddress(String verificationMethod, Answer.NotFoundOut unknown) {
        var hash = verificationMethod.indexOf('#');
        var controller = hash < 0 ? verificationMethod : verificationMethod.substring(0, hash);
        if (DidKey.isDidKey(verificationMethod)) {
            return selfDescribed(DidKey.find(verificationMethod), controller, verificationMethod);
        }
        if (DidJwk.isDidJwk(verificationMethod)) {
            return selfDescribed(DidJwk.find(verificationMethod), controller, verificationMethod);
        }
        if (hash < 0) {
            return unknown;
        }
        return Multikey.decode(verificationMethod.substring(hash + 1))
                .<Answer>map(key -> new Answer.Found(key, controller, Proof.KeySource.DOCUMENT))
                .orElse(unknown);
    }

    private static Answer selfDescribed(Optional<PublicKey> key, String controller, String verificationMethod) {
        return key.<Answer>map(found -> new Answer.Found(found, controller, Proof.KeySource.SELF_DESCRIBING))
                .orElseGet(() -> new Answer.NoSuchKey(Message.of("signing.key.malformed", verificationMethod)));
    }
}
