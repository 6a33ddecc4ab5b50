package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.wallet.ReceiveCredential;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals the ruling that stands, revokes the records of those it replaced, and puts it into the learner's wallet. However often it is asked to, the learner gets it once. */
@Component
public class DeliverDecision {

    /** How the wallet says where it came from. */
    private static final String ORIGIN = "recognition";

    private final Applications applications;
    private final IssuedDecisions issued;
    private final IssueDecision issue;
    private final SupersedeRecords records;
    private final ReceiveCredential wallet;
    private final Clock clock;

    DeliverDecision(
            Applications applications,
            IssuedDecisions issued,
            IssueDecision issue,
            SupersedeRecords records,
            ReceiveCredential wallet,
            Clock clock) {
        this.applications = applications;
        this.issued = issued;
        this.issue = issue;
        this.records = records;
        this.wallet = wallet;
        this.clock = clock;
    }

    /** Seals the ruling that stands, also one that is contested or to be followed by what is proposed, and puts it into the wallet, once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void deliver(InstitutionId institution, ApplicationId id) {
        if (!issued.awaitTurn(institution, id)) {
            return;
        }
        var application = applications.getCase(institution, id);
        var ruling = application.ruling();
        if (ruling != null) {
            var document = issue.issue(application, ruling);
            records.revokeBefore(institution, id, ruling.number(), clock.instant());
            wallet.receive(application.applicant().account(), document, ORIGIN);
            issued.markDelivered(institution, id, clock.instant());
        }
    }

    /**
     * Seals a ruling whose turn never came, because it was replaced or taken back within the seconds before. Where it no longer
     * stands, its record is revoked at once.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sealLate(InstitutionId institution, ApplicationId id, Ruling ruling) {
        issued.awaitTurn(institution, id);
        var application = applications.getCase(institution, id);
        issue.issue(application, ruling);
        var standing = application.ruling();
        if (standing == null || standing.number() != ruling.number()) {
            records.revokeBefore(institution, id, ruling.number() + 1, clock.instant());
        }
    }
}
