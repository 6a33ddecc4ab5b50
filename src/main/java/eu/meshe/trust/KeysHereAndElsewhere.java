package eu.meshe.trust;

import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.signing.KeyDirectory;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The register is asked first; a key that is of nobody here is asked for at its owner's own site. */
@Primary
@Component
public class KeysHereAndElsewhere implements KeyDirectory {

    private final KeyDirectory here;
    private final KeyDirectory elsewhere;

    @Autowired
    KeysHereAndElsewhere(Issuers here, RemoteDocuments documents, Clock clock) {
        this(here, new RemoteKeys(documents, clock));
    }

    public KeysHereAndElsewhere(KeyDirectory here, KeyDirectory elsewhere) {
        this.here = here;
        this.elsewhere = elsewhere;
    }

    @Override
    public Answer find(String verificationMethod) {
        var known = here.find(verificationMethod);
        return known instanceof Answer.NotFoundOut ? elsewhere.find(verificationMethod) : known;
    }

    @Override
    public Answer findOfIssuer(String issuer, String keyId) {
        var known = here.findOfIssuer(issuer, keyId);
        return known instanceof Answer.NotFoundOut ? elsewhere.findOfIssuer(issuer, keyId) : known;
    }

    @Override
    public KeyDirectory forAuthentication() {
        return new KeysHereAndElsewhere(here.forAuthentication(), elsewhere.forAuthentication());
    }
}
