package eu.meshe.verification.status;

import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusListsHere;
import eu.meshe.credential.StatusReference;
import eu.meshe.platform.remote.RemoteDocuments;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import java.time.Clock;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Our own lists are asked as they stand at this moment, and never over the network; others' are fetched. */
@Primary
@Component
public class StatusListsHereAndElsewhere implements StatusDirectory {

    private final StatusListsHere here;
    private final RemoteStatusLists elsewhere;

    StatusListsHereAndElsewhere(StatusListsHere here, RemoteDocuments documents, KeyDirectory keys, Clock clock) {
        this.here = here;
        this.elsewhere = new RemoteStatusLists(documents, keys, clock);
    }

    @Override
    public StatusAnswer lookUp(StatusReference reference) {
        return here.keep(reference) ? here.lookUp(reference) : elsewhere.lookUp(reference);
    }

    @Override
    public StatusAnswer lookUp(StatusReference reference, String issuer, Proof.Outcome proof) {
        return here.keep(reference) ? here.lookUp(reference) : elsewhere.lookUp(reference, issuer, proof);
    }
}
