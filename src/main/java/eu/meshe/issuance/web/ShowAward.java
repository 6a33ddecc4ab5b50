package eu.meshe.issuance.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardId;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.StatusReason;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one award: what it is, its documents, its status and what was done to it. */
@Component
class ShowAward {

    private final Awards awards;
    private final AwardCards cards;
    private final IssueCredential issueCredential;

    ShowAward(Awards awards, AwardCards cards, IssueCredential issueCredential) {
        this.awards = awards;
        this.cards = cards;
        this.issueCredential = issueCredential;
    }

    /**
     * @return the template
     * @throws eu.meshe.platform.NotFoundException if the institution has no such award
     */
    String show(StaffMember by, UUID id, Model model) {
        var award = awards.getAward(by.institutionId(), new AwardId(id));
        model.addAttribute("at", by.institution());
        model.addAttribute("award", award);
        model.addAttribute("mark", cards.mark(award));
        model.addAttribute("changes", awards.listChanges(by.institutionId(), award.id()));
        model.addAttribute("card", cards.of(award, by.institution(), null));
        model.addAttribute("formats", issueCredential.listFormats());
        model.addAttribute("shortest", StatusReason.SHORTEST);
        model.addAttribute("longest", StatusReason.LONGEST);
        return "issuance/award";
    }
}
