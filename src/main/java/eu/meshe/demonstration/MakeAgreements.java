package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.AgreementId;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.Agreements;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.trust.Accredit;
import eu.meshe.trust.AccreditationRequest;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accredits the institutions and lets them agree with one another. */
@Component
@Profile("demo")
class MakeAgreements {

    static final String AGENCY = "agency";

    private final Accredit accredit;
    private final ProposeAgreement propose;
    private final AcceptAgreement accept;
    private final Agreements agreements;
    private final Cast cast;

    MakeAgreements(
            Accredit accredit, ProposeAgreement propose, AcceptAgreement accept, Agreements agreements, Cast cast) {
        this.accredit = accredit;
        this.propose = propose;
        this.accept = accept;
        this.agreements = agreements;
        this.cast = cast;
    }

    void plan(Story story, Timeline timeline) {
        story.plot().accreditations().forEach(it -> timeline.add(it.fromDaysAgo(), () -> accredit(it, timeline)));
        for (var agreement : story.plot().agreements()) {
            timeline.add(agreement.proposedDaysAgo(), () -> propose(agreement, timeline));
            if (agreement.acceptedDaysAgo() != null) {
                timeline.add(agreement.acceptedDaysAgo(), () -> accept(agreement));
            }
        }
    }

    private void accredit(Story.Accreditation it, Timeline timeline) {
        accredit.accredit(
                cast.staff(AGENCY, Role.QUALITY_OFFICER),
                new AccreditationRequest(
                        Names.id("accreditation " + it.institution()),
                        it.institution(),
                        it.levels(),
                        it.fields(),
                        timeline.day(it.fromDaysAgo()),
                        timeline.day(it.untilDaysAgo()),
                        it.report()));
    }

    private void propose(Story.Agreement it, Timeline timeline) {
        propose.propose(
                cast.staff(it.proposer(), Role.PARTNERSHIP_OFFICER),
                new AgreementRequest(
                        idOf(it),
                        it.partner(),
                        timeline.day(it.proposedDaysAgo()),
                        timeline.day(it.proposedDaysAgo() - 4 * 365),
                        it.fields(),
                        it.mostCredits(),
                        it.decisionDays(),
                        null,
                        it.terms()));
    }

    private void accept(Story.Agreement it) {
        var officer = cast.staff(it.partner(), Role.PARTNERSHIP_OFFICER);
        Agreement proposed = agreements.getAgreement(officer.institutionId(), new AgreementId(idOf(it)));
        accept.accept(officer, proposed.id(), proposed.version());
    }

    private static UUID idOf(Story.Agreement it) {
        return Names.id("agreement " + it.proposer() + " " + it.partner());
    }
}
