package eu.meshe.issuance;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A registrar has a new link mailed to a learner who lost theirs or let it grow too old. The earlier ones stop working. */
@Component
public class MailClaimLink {

    private final Awards awards;
    private final ClaimLinks links;
    private final AwardMail mail;

    MailClaimLink(Awards awards, ClaimLinks links, AwardMail mail) {
        this.awards = awards;
        this.links = links;
        this.mail = mail;
    }

    /**
     * Mails it to the mailbox of the award.
     *
     * @throws NotFoundException if the institution has no such award
     * @throws ConflictException if it is in a wallet already, or revoked
     */
    @Transactional
    public void mail(StaffMember by, AwardId id) {
        var award = awards.getAward(by.institutionId(), id);
        if (award.isClaimed()) {
            throw ConflictException.of("issuance.problem.claimed");
        }
        if (award.state() == Award.State.REVOKED) {
            throw ConflictException.of("issuance.problem.revokedNoLink");
        }
        links.useAll(by.institutionId(), id);
        mail.announce(award, by.institution(), null);
    }
}
