package eu.meshe.ledger;

import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.did.DidWeb;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exchange's own key, with which the log is signed; made when first needed. */
@Component
public class ExchangeKey {

    private static final String OWNER = "exchange";
    private static final List<KeyAlgorithm> PREFERRED = List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256);

    private final KeyCustody custody;
    private final MesheProperties properties;

    public ExchangeKey(KeyCustody custody, MesheProperties properties) {
        this.custody = custody;
        this.properties = properties;
    }

    /** The exchange's DID: {@code did:web:<host>}. */
    public String did() {
        return DidWeb.of(URI.create(properties.address("")));
    }

    /** The key; of the first kind that the custody keeps. */
    public synchronized SigningKey get() {
        var algorithm = PREFERRED.stream()
                .filter(custody::supports)
                .findFirst()
                .orElseThrow(() -> new SigningException("The custody keeps no key of " + PREFERRED));
        return custody.listKeys(OWNER).stream()
                .map(custody::getKey)
                .filter(key -> key.algorithm() == algorithm && key.controller().equals(did()))
                .findFirst()
                .orElseGet(() -> custody.getKey(
                        custody.create(OWNER, algorithm, did(), new SealSubject("MESHE", "MESHE", "EU", "MESHE"))));
    }
}
