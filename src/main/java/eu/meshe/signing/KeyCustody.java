package eu.meshe.signing;

import eu.meshe.signing.certificate.SealSubject;
import java.util.List;
import java.util.Optional;

/** Where private keys are kept: in files, or in hardware. Keys are made inside, used by their id, and never leave. */
public interface KeyCustody {

    /** Whether it can make and keep keys of that kind. */
    boolean supports(KeyAlgorithm algorithm);

    /**
     * Makes a key and keeps it; when this returns, the key survives a crash.
     *
     * @param owner whose key it is: letters, digits, {@code -} and {@code _}, at most 64
     * @param controller the DID that the key's address begins with; the address is {@code controller#keyId}
     * @param subject what the key's certificate says
     * @return the key id, unique in this custody
     * @throws SigningException if the key could not be made or kept
     */
    String create(String owner, KeyAlgorithm algorithm, String controller, SealSubject subject);

    /** @throws SigningException if the key is there but cannot be opened */
    Optional<SigningKey> findKey(String keyId);

    /** @throws SigningException if there is no such key */
    default SigningKey getKey(String keyId) {
        return findKey(keyId).orElseThrow(() -> new SigningException("There is no key " + keyId));
    }

    /** The ids of an owner's keys, in alphabetical order. */
    List<String> listKeys(String owner);
}
