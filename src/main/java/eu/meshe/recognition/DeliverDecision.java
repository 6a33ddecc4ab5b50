package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.wallet.ReceiveCredential;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues a decision and puts it into the learner's wallet. However often it is asked to, the learner gets it once. */
@Component
public class DeliverDecision {

    /** How the wallet says where it came from. */
    private static final String ORIGIN = "recognition";

    private final Applications applications;
    private final IssuedDecisions issued;
    private final IssueDecision issue;
    private final ReceiveCredential wallet;
    private final Clock clock;

    DeliverDecision(
            Applications applications,
            IssuedDecisions issued,
            IssueDecision issue,
            ReceiveCredential wallet,
            Clock clock) {
        this.applications = applications;
        this.issued = issued;
        this.issue = issue;
        this.wallet = wallet;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void deliver(RecognitionDecided event) {
        var institution = new InstitutionId(event.institution());
        var id = new ApplicationId(event.application());
        if (!issued.awaitTurn(institution, id)) {
            return;
        }
        var application = applications.getCase(institution, id);
        if (application.state() instanceof ApplicationState.Decided decided) {
            var document = issue.issue(application, decided);
            wallet.receive(application.applicant().account(), document, ORIGIN);
            issued.markDelivered(institution, id, clock.instant());
        }
    }
}
