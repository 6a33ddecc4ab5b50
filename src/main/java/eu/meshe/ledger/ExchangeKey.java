package eu.meshe.ledger;

import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.DidWeb;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SealSubject;
import eu.meshe.signing.SigningKey;
import java.net.URI;
import org.springframework.stereotype.Component;

/** The exchange's own key, with which the log is signed; made when first needed. */
@Component
public class ExchangeKey {

    private static final String OWNER = "exchange";
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

    public synchronized SigningKey get() {
        var id = custody.listKeys(OWNER).stream()
                .findFirst()
                .orElseGet(() -> custody.create(
                        OWNER, KeyAlgorithm.ED25519, did(), new SealSubject("MESHE", "MESHE", "EU", "MESHE")));
        return custody.getKey(id);
    }
}
