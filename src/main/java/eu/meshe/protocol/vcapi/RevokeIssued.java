package eu.meshe.protocol.vcapi;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.issuance.StatusIndexes;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back, for good, what was issued at this door. Doing so twice changes nothing. */
@Component
class RevokeIssued {

    private final IssuingInstitution institutions;
    private final IssuedCredentials issued;
    private final StatusIndexes indexes;
    private final Ledger ledger;
    private final Clock clock;

    RevokeIssued(
            IssuingInstitution institutions,
            IssuedCredentials issued,
            StatusIndexes indexes,
            Ledger ledger,
            Clock clock) {
        this.institutions = institutions;
        this.issued = issued;
        this.indexes = indexes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws NotFoundException if no institution for which that person may issue issued one of that name */
    @Transactional
    public void revoke(Account by, String credential) {
        var found = institutions.listOf(by).stream()
                .map(Institution::id)
                .flatMap(institution -> issued.find(institution, credential).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("credential"));
        if (issued.markRevoked(found, clock.instant())) {
            indexes.revoke(found.institution(), found.status());
            ledger.append(found.institution().value(), "CredentialRevoked", found.sha256(), Map.of());
        }
    }
}
