package eu.meshe.recognition;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.issuance.SecondProof;
import eu.meshe.issuance.StatusIndexes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals a decision as a credential under the deciding institution's key, once; ever after it answers with the same bytes. */
@Component
class IssueDecision {

    private final IssuedDecisions issued;
    private final DecisionCredential credentials;
    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final StatusIndexes statusIndexes;
    private final CredentialFormats formats;
    private final SecondProof secondProof;
    private final Clock clock;

    IssueDecision(
            IssuedDecisions issued,
            DecisionCredential credentials,
            Institutions institutions,
            InstitutionKeys keys,
            StatusIndexes statusIndexes,
            CredentialFormats formats,
            SecondProof secondProof,
            Clock clock) {
        this.issued = issued;
        this.credentials = credentials;
        this.institutions = institutions;
        this.keys = keys;
        this.statusIndexes = statusIndexes;
        this.formats = formats;
        this.secondProof = secondProof;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    byte[] issue(Application application, Ruling ruling) {
        return issued.find(application.institutionId(), application.id(), ruling.number())
                .orElseGet(() -> make(application, ruling));
    }

    private byte[] make(Application application, Ruling ruling) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var decider = institutions.getInstitution(application.institutionId());
        var format = formats.getIssuing(IssuingFormat.Occasion.RECOGNITION);
        var status = statusIndexes.claimStatusIndex(decider.id());
        var document = format.issue(
                credentials.of(application, ruling, decider, status, now),
                keys.getCurrent(decider.id(), format.keyAlgorithms()),
                now);
        document = secondProof.addTo(document, format, decider.id(), now);
        issued.add(application.institutionId(), application.id(), ruling.number(), document, status, now);
        return document;
    }
}
