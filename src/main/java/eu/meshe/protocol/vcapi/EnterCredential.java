package eu.meshe.protocol.vcapi;

import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institution;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.node.ObjectNode;

/** Gives a credential its place in a status list, has it signed, and enters it: all of it or nothing. */
@Component
class EnterCredential {

    private final StatusIndexes indexes;
    private final IssuedCredentials issued;
    private final Ledger ledger;

    EnterCredential(StatusIndexes indexes, IssuedCredentials issued, Ledger ledger) {
        this.indexes = indexes;
        this.issued = issued;
        this.ledger = ledger;
    }

    /**
     * Enters a credential.
     *
     * @param sign makes it of the one that knows its place in the list
     * @throws ConflictException if the institution issued one of that name before
     */
    @Transactional
    public Issuing enter(
            Institution issuer, Suite suite, ObjectNode unsigned, Instant at, Function<ObjectNode, Issuing> sign) {
        var status = indexes.claimStatusIndex(issuer.id());
        var document = unsigned.deepCopy();
        document.set("credentialStatus", InstitutionsDoor.entry(document, status));
        var result = sign.apply(document);
        if (result instanceof Issuing.Done done) {
            record(issuer, suite, done.credential(), status, at);
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return result;
    }

    private void record(Institution issuer, Suite suite, ObjectNode credential, StatusReference status, Instant at) {
        var sha256 = Digest.hex(credential.toString().getBytes(StandardCharsets.UTF_8));
        var id = credential.path("id").asString("");
        if (!issued.add(new IssuedCredentials.Issued(issuer.id(), sha256, id, suite, status), at)) {
            throw ConflictException.of("protocol.vcapi.issued.already");
        }
        ledger.append(issuer.id().value(), "CredentialIssued", sha256, Map.of("suite", suite.word()));
    }
}
